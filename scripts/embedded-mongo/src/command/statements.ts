import type { Document } from '../bson/codec'
import { toNumber } from '../bson/types'
import { fail, MongoError } from '../errors'
import { Blocked } from '../storage/environment'
import type { RetryRecord } from '../storage/retry-records'
import type { Writer } from '../storage/writer'
import { HangUp } from './fail-points'
import type { Request } from './request'

/** Does statement `i` of a command and adds what it did to the reply. Must check before it writes. */
export type Statement = (i: number, writer: Writer, reply: Document) => void

const sliceMs = 5

/**
 * Runs the statements of an insert, update or delete. Outside a transaction they run in slices, each one write job: what a slice
 * did and, for a retryable write, how far the command has come are committed together. A repeated command goes on where it stopped.
 */
export async function runStatements(request: Request, total: number, reply: Document, statement: Statement): Promise<Document> {
  const { transaction, storage, retry, body } = request
  if (transaction) {
    // the first error ends a transaction, so it is thrown and not listed
    transaction.bypassValidation = body.bypassDocumentValidation === true
    for (let i = 0; i < total; i++) statement(i, transaction, reply)
    return reply
  }
  const earlier = retry && storage.retries.find(retry.session)
  const resumed = retry && earlier?.number === retry.number ? earlier : undefined
  if (resumed?.complete) return resumed.reply
  const progress: Progress = resumed ? { next: resumed.done, reply: resumed.reply } : { next: 0, reply }
  while (progress.next < total) {
    const blocked = await storage.environment.write(() => runSlice(request, progress, total, statement))
    if (progress.stumble) stumbled(progress.stumble)
    if (blocked) await blocked.until
  }
  return progress.reply
}

interface Progress {
  next: number
  reply: Document
  /** What a fail point made of the statement done last, or of the one that is next. */
  stumble?: Document
}

/** The connection ends, whether or not the write was made; without that, it fails. */
function stumbled({ closeConnection, failBeforeCommitExceptionCode: code }: Document): void {
  if (closeConnection !== false) throw new HangUp()
  if (code !== undefined) fail(toNumber(code), 'Failing write due to failpoint. The write must not be reflected.')
}

function runSlice(
  { storage, retry, body, failPoints }: Request,
  progress: Progress,
  total: number,
  statement: Statement,
): Blocked | undefined {
  const deadline = performance.now() + sliceMs
  storage.writer.bypassValidation = body.bypassDocumentValidation === true
  let blocked: Blocked | undefined
  while (progress.next < total && !blocked) {
    const stumble = retry && failPoints.takeAt('onPrimaryTransactionalWrite')
    if (stumble) progress.stumble = stumble
    if (stumble?.failBeforeCommitExceptionCode !== undefined) break
    try {
      statement(progress.next, storage.writer, progress.reply)
      progress.next++
    } catch (error) {
      if (error instanceof Blocked) {
        blocked = error
        break
      }
      if (!(error instanceof MongoError)) throw error
      addWriteError(progress.reply, progress.next, error)
      progress.next = body.ordered !== false ? total : progress.next + 1
    }
    if (stumble || performance.now() > deadline) break
  }
  storage.writer.bypassValidation = false
  if (retry && !blocked) {
    const record: RetryRecord = { number: retry.number, done: progress.next, complete: progress.next >= total, reply: progress.reply }
    storage.retries.save(retry.session, record)
  }
  return blocked
}

/** The statements of a command that changes many documents: each in its own time, its error beside the others' results. */
export async function runEach<T>(
  request: Request,
  statements: T[],
  reply: Document,
  run: (one: T, i: number) => Promise<void>,
): Promise<Document> {
  for (const [i, statement] of statements.entries()) {
    try {
      await run(statement, i)
    } catch (error) {
      if (!(error instanceof MongoError) || request.transaction) throw error
      addWriteError(reply, i, error)
      if (request.body.ordered !== false) break
    }
  }
  return reply
}

function addWriteError(reply: Document, index: number, error: MongoError): void {
  reply.writeErrors ??= []
  reply.writeErrors.push({ index, code: error.code, errmsg: error.message, ...error.details })
}
