import type { Document } from '../bson/codec'
import type { Command } from '../command/command'
import type { Request } from '../command/request'
import { fail } from '../errors'
import { sessionKey } from './sessions'

/** The databases every member of a replica set has. */
export const systemDatabases = new Set(['admin', 'config', 'local'])

/** Finds out what a command is part of: nothing, a session, a retryable write or a transaction. */
export function enter(definition: Command, request: Request): Request {
  const { body } = request
  if (body.lsid === undefined && body.txnNumber !== undefined) fail(72, 'Transaction number requires a session ID to also be specified')
  if (body.txnNumber === undefined) {
    if (body.autocommit !== undefined) fail(72, "'autocommit' field requires a transaction number to also be specified")
    if (body.startTransaction !== undefined) fail(72, "'startTransaction' field requires a transaction number to also be specified")
  }
  if (body.lsid === undefined) return atSnapshot(request)
  const session = sessionKey(body.lsid)
  if (body.txnNumber === undefined) return atSnapshot({ ...request, session })
  const number: bigint = body.txnNumber.toBigInt?.() ?? BigInt(body.txnNumber)
  if (number < 0n) fail(72, 'Transaction number cannot be negative')
  if (body.autocommit === undefined) return retryable(definition, { ...request, session }, session, number)
  if (body.autocommit !== false) fail(72, 'Specifying autocommit=true is not allowed.')
  return inTransaction(definition, { ...request, session }, session, number)
}

function retryable(definition: Command, request: Request, session: Buffer, number: bigint): Request {
  const { body, command, storage } = request
  if (body.startTransaction !== undefined) fail(72, 'Specifying startTransaction=true is only allowed with autocommit=false.')
  if (definition.names[0].endsWith('Transaction'))
    fail(
      50768,
      `txnNumber may only be provided for multi-document transactions. autocommit:false was not provided, and ${command.name} is not a retryable write command.`,
    )
  if (!definition.retryable)
    fail(
      50768,
      `txnNumber may only be provided for multi-document transactions and retryable write commands. autocommit:false was not provided, and ${command.name} is not a retryable write command.`,
    )
  const earlier = storage.retries.find(session)
  if (earlier && earlier.number > number)
    fail(
      225,
      `Retryable write with txnNumber ${number} is prohibited on session because a newer retryable write with txnNumber ${earlier.number} has already started on this session.`,
    )
  return { ...request, retry: { session, number } }
}

function inTransaction(definition: Command, request: Request, session: Buffer, number: bigint): Request {
  const { sessions, body, command, db } = request
  if (body.startTransaction === false) fail(72, 'Specifying startTransaction=false is not allowed.')
  const ends = definition.names[0].endsWith('Transaction')
  if (!definition.inTransactions) fail(263, `Cannot run '${command.name}' in a multi-document transaction.`)
  if (!ends && systemDatabases.has(db)) fail(263, `Cannot run command against the '${db}' database in a transaction.`)
  const commits = definition.names[0] === 'commitTransaction'
  if (commits && sessions.wasCommitted(session, number)) return request
  const transaction = body.startTransaction === true ? sessions.begin(session, number) : sessions.current(session, number, commits)
  return { ...request, transaction, view: transaction.view }
}

/** `readConcern: { level: 'snapshot' }` outside a transaction. */
function atSnapshot(request: Request): Request {
  const { level, atClusterTime }: Document = request.body.readConcern ?? {}
  if (level !== 'snapshot') return request
  if (!['find', 'aggregate', 'distinct', 'getMore'].includes(request.command.name))
    fail(72, 'readConcern level snapshot is only valid for the find, aggregate, and distinct commands and in multi-statement transactions')
  const moment = request.snapshots.at(atClusterTime)
  return { ...request, view: moment.view, moment }
}
