import type { Document } from '../bson/codec'
import { fail, MongoError } from '../errors'
import type { Command } from '../protocol/message'
import type { Reply } from '../protocol/reply'
import { aggregate } from './aggregate'
import { collections } from './collections'
import { deleting } from './delete'
import { diagnostics } from './diagnostics'
import { explaining } from './explain'
import { finding } from './find'
import { findingAndModifying } from './find-and-modify'
import { handshake } from './hello'
import { indexing } from './indexes'
import { inserting } from './insert'
import type { Handlers, Request, Services } from './request'
import { Sessions } from './sessions'
import { transactions } from './transactions'
import { updating } from './update'

const handlers: Handlers = {
  ...handshake,
  ...diagnostics,
  ...transactions,
  ...inserting,
  ...updating,
  ...deleting,
  ...findingAndModifying,
  ...finding,
  ...indexing,
  ...collections,
  ...explaining,
  aggregate,
}
const writes = new Set([
  'insert',
  'update',
  'delete',
  'findAndModify',
  'findandmodify',
  'commitTransaction',
  'create',
  'drop',
  'dropDatabase',
  'createIndexes',
  'dropIndexes',
  'collMod',
  'renameCollection',
  'aggregate',
])
const allowedInTransactions = new Set([
  'insert',
  'update',
  'delete',
  'findAndModify',
  'findandmodify',
  'find',
  'getMore',
  'killCursors',
  'aggregate',
  'distinct',
  'create',
  'createIndexes',
  'commitTransaction',
  'abortTransaction',
  'count',
])

/** Answers one command; every failure becomes a reply. */
export async function answer(services: Services, command: Command): Promise<Reply> {
  let request: Request | undefined
  try {
    request = requestFor(services, command)
    const reply = await inTime(request, Promise.resolve(handlers[command.name](request)))
    if ((!request.transaction && writes.has(command.name)) || command.name === 'commitTransaction') await waitForDisk(request)
    return reply
  } catch (error) {
    const ends = command.name === 'commitTransaction'
    if (request?.transaction?.state === 'open' && !ends) request.transaction.end('aborted')
    return failure(error, request?.transaction !== undefined)
  }
}

const timed = new Set(['find', 'count', 'distinct', 'aggregate'])

/** `maxTimeMS` for reads: the client gets its error in time, though what is being read is read to the end of its batch. */
async function inTime(request: Request, reply: Promise<Reply>): Promise<Reply> {
  const limit = Number(request.body.maxTimeMS ?? 0)
  if (!(limit > 0) || !timed.has(request.command.name)) return reply
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new MongoError(50, 'operation exceeded time limit')), limit)
  })
  return Promise.race([reply, late]).finally(() => clearTimeout(timer))
}

function requestFor(services: Services, command: Command): Request {
  const { body, name, db } = command
  if (!(name in handlers)) fail(59, `no such command: '${name}'`)
  if (!db) fail(40571, 'OP_MSG requests require a $db argument')
  if (body.apiVersion !== undefined && body.apiVersion !== '1') fail(322, `Provided apiVersion '${body.apiVersion}' is not supported`)
  const request: Request = { ...services, command, body, db, view: {} }
  if (body.txnNumber === undefined) return request
  const number: bigint = body.txnNumber.toBigInt?.() ?? BigInt(body.txnNumber)
  if (body.autocommit === false) return inTransaction(request, number)
  const session = Sessions.keyOf(body.lsid)
  const earlier = services.storage.retries.find(session)
  if (earlier && earlier.number > number)
    fail(
      225,
      `Retryable write with txnNumber ${number} is prohibited on session because a newer retryable write with txnNumber ${earlier.number} has already started on this session.`,
    )
  return { ...request, retry: { session, number } }
}

function inTransaction(request: Request, number: bigint): Request {
  const { sessions, body, command } = request
  if (!allowedInTransactions.has(command.name)) fail(263, `Cannot run '${command.name}' in a multi-document transaction.`)
  if (command.name === 'commitTransaction' && sessions.wasCommitted(body.lsid, number)) return request
  const transaction = sessions.transactionFor(body.lsid, number, body.startTransaction === true, /Transaction$/.test(command.name))
  return { ...request, transaction, view: transaction.view }
}

/** `j: true` and `w: "majority"` (of one member) mean: on the disk. */
async function waitForDisk({ body, storage }: Request): Promise<void> {
  const { w, j } = body.writeConcern ?? {}
  if (j === true || w === 'majority') await storage.environment.flush()
  else if (typeof w === 'number' && w > 1) fail(100, 'Not enough data-bearing nodes')
}

function failure(error: unknown, inTransaction: boolean): Document {
  if (error instanceof MongoError) {
    const { errorLabels, ...details } = error.details as { errorLabels?: string[] }
    const label = errorLabels && (inTransaction || error.code === 251) ? { errorLabels } : {}
    return { ok: 0, errmsg: error.message, code: error.code, codeName: error.codeName, ...details, ...label }
  }
  console.error(error)
  return { ok: 0, errmsg: `internal error: ${(error as Error)?.message ?? error}`, code: 1, codeName: 'InternalError' }
}
