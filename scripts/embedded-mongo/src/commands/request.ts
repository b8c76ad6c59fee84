import type { Document } from '../bson/codec'
import { fail } from '../errors'
import type { Command } from '../protocol/message'
import type { Reply } from '../protocol/reply'
import type { Collection } from '../storage/collection'
import type { Storage } from '../storage/storage'
import type { Transaction } from '../storage/transaction'
import type { View, Writer } from '../storage/writer'
import type { Cursors } from './cursors'
import type { Persona } from './hello'
import type { Sessions } from './sessions'

/** What the commands of all connections share. */
export interface Services {
  storage: Storage
  cursors: Cursors
  sessions: Sessions
  persona: Persona
  startedAt: Date
  connections: () => number
}

/** One command being answered. */
export interface Request extends Services {
  command: Command
  body: Document
  db: string
  /** The multi-document transaction it belongs to. */
  transaction?: Transaction
  /** Set for a retryable write: its session and number. */
  retry?: { session: Buffer; number: bigint }
  view: View
}

export type Handler = (request: Request) => Reply | Promise<Reply>
export type Handlers = Record<string, Handler>

/** The collection a command names; undefined if there is none, which for reads is an empty one. */
export function existing(request: Request): Collection | undefined {
  return request.storage.catalog.find(request.db, nameOf(request))
}

export function nameOf({ command, body }: Request): string {
  const name = body[command.name]
  return typeof name === 'string' && name !== '' ? name : fail(73, `collection name has invalid type or is empty`)
}

export const namespaceOf = (request: Request): string => `${request.db}.${nameOf(request)}`

/** Runs a change in the request's transaction, or as a write job of its own. */
export function inWriter<T>(request: Request, run: (writer: Writer) => T): Promise<T> {
  const { storage, transaction } = request
  return transaction ? (async () => run(transaction))() : storage.write(() => run(storage.writer))
}
