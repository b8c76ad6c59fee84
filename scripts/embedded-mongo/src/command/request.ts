import type { Document } from '../bson/codec'
import { fail } from '../errors'
import type { Message } from '../protocol/message'
import type { Cursors } from '../session/cursors'
import type { Sessions } from '../session/sessions'
import type { Moment, Snapshots } from '../session/snapshots'
import type { Collection } from '../storage/collection'
import type { Storage } from '../storage/storage'
import type { Transaction } from '../storage/transaction'
import type { View, Writer } from '../storage/writer'
import type { FailPoints } from './fail-points'

/** What this engine says it is: the primary of a replica set of one. */
interface Persona {
  setName: string
  address: string
  processId: unknown
}

/** What the commands of all connections share. */
export interface Services {
  storage: Storage
  cursors: Cursors
  sessions: Sessions
  snapshots: Snapshots
  failPoints: FailPoints
  persona: Persona
  startedAt: Date
  connections: () => number
}

/** What is known of the connection a command came by. */
export interface Client {
  id: number
  appName?: string
}

/** One command being answered. */
export interface Request extends Services {
  command: Message
  client: Client
  body: Document
  db: string
  /** The session it names, as a key; cursors and transactions belong to it. */
  session?: Buffer
  /** The multi-document transaction it belongs to. */
  transaction?: Transaction
  /** Set for a retryable write: its session and number. */
  retry?: { session: Buffer; number: bigint }
  view: View
  /** Set for a read at a moment of its own: open cursors keep that moment alive. */
  moment?: Moment
}

/** The collection a command names; undefined if there is none, which for reads is an empty one. */
export function existing(request: Request): Collection | undefined {
  return request.storage.catalog.find(request.db, nameOf(request), request.view)
}

export function nameOf({ command, body }: Request): string {
  const name = body[command.name]
  if (typeof name !== 'string') fail(73, `collection name has invalid type ${typeof name}`)
  return name === '' ? fail(73, `Invalid namespace specified '${command.db}.'`) : name
}

export const namespaceOf = (request: Request): string => `${request.db}.${nameOf(request)}`

/** Runs a change in the request's transaction, or as a write job of its own. */
export function inWriter<T>(request: Request, run: (writer: Writer) => T): Promise<T> {
  const { storage, transaction, body } = request
  const job = (writer: Writer): T => {
    writer.bypassValidation = body.bypassDocumentValidation === true
    try {
      return run(writer)
    } finally {
      writer.bypassValidation = false
    }
  }
  return transaction ? (async () => job(transaction))() : storage.write(() => job(storage.writer))
}
