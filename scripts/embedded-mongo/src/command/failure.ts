import type { Document } from '../bson/codec'
import { MongoError } from '../errors'
import { topologyVersionOf } from './hello'
import type { Request } from './request'

/** Errors of a member that is no longer what it was: a driver compares the version told with the one it knows. */
const stateChangeCodes = new Set([91, 189, 10058, 10107, 11600, 11602, 13435, 13436])
/** Codes after which a driver may send the same once more. */
const retryableCodes = new Set([6, 7, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436])
/** Errors of a change stream after which it may go on from its token, and those after which it may not. */
const resumableCodes = new Set([...retryableCodes, 63, 133, 150, 234, 13388])
const finalCodes = new Set([280, 286])
const transientCodes = new Set([24, 112, 117, 239, 246, 251, 267])

type Answered = Pick<Request, 'body' | 'command'> & Partial<Request> & { watches?: boolean }

/** An error as it is sent. */
export function failure(error: unknown, request: Answered): Document {
  if (!(error instanceof MongoError)) return unexpected(error)
  const { errorLabels: given, planned, ...details } = error.details as { errorLabels?: string[]; planned?: boolean }
  const labels = planned && given ? given : labelsFor(error.code, request)
  return {
    ok: 0,
    errmsg: error.message,
    code: error.code,
    codeName: error.codeName,
    ...details,
    ...(request.persona && stateChangeCodes.has(error.code) ? { topologyVersion: topologyVersionOf(request.persona) } : {}),
    ...(labels.length > 0 ? { errorLabels: labels } : {}),
  }
}

const noMoreRoom = new Set([5, 27, 28]) // a write that LMDB could not finish, a file at its limit, a full disk

function unexpected(error: unknown): Document {
  const { code, message } = error as { code?: unknown; message?: string }
  if (noMoreRoom.has(Number(code)) || message?.includes('MDB_MAP_FULL')) {
    const errmsg = `the disk of the data folder takes no more (${message}); nothing of this write was kept`
    return { ok: 0, errmsg, code: 14031, codeName: 'OutOfDiskSpace' }
  }
  console.error(error)
  return { ok: 0, errmsg: `internal error: ${message ?? error}`, code: 1, codeName: 'InternalError' }
}

function labelsFor(code: number, { body, command, watches }: Answered): string[] {
  const inTransaction = body.autocommit === false
  if (finalCodes.has(code)) return ['NonResumableChangeStreamError']
  if (watches && resumableCodes.has(code)) return ['ResumableChangeStreamError']
  const ends = command.name === 'commitTransaction' || command.name === 'abortTransaction'
  if (retryableCodes.has(code) && body.txnNumber !== undefined && (!inTransaction || ends)) return ['RetryableWriteError']
  if (inTransaction && (transientCodes.has(code) || (retryableCodes.has(code) && !ends))) return ['TransientTransactionError']
  return []
}

/** A reply whose write concern was not met carries the labels its error would have. */
export function labelled(stumble: Document | undefined, reply: Document, request: Request): Document {
  const labels = stumble?.errorLabels ?? labelsFor(reply.writeConcernError.code, request).filter((label) => label === 'RetryableWriteError')
  return labels.length > 0 ? { ...reply, errorLabels: labels } : reply
}
