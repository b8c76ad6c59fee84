import { type Language, type Problem, type ProblemKind, problemKinds, problemType } from '@tisc/shared/platform/problem'
import { inEnglish } from '@tisc/shared/platform/problem-english'
import type { ErrorRequestHandler, Request, Response } from 'express'
import { mongo } from 'mongoose'
import { noteFailure } from './alerts/alerts'
import type { Clock } from './clock'
import { ProblemError } from './problem-error'

/** What body-parser and Express call their own failures, by HTTP status. */
const kindsByStatus: Record<number, ProblemKind> = { 400: 'bad-request', 413: 'too-large', 415: 'wrong-media-type' }

const lostDatabase = (error: unknown): boolean =>
  error instanceof mongo.MongoServerSelectionError ||
  error instanceof mongo.MongoNetworkError ||
  error instanceof mongo.MongoOperationTimeoutError ||
  error instanceof mongo.MongoNotConnectedError ||
  error instanceof mongo.MongoTopologyClosedError ||
  (error instanceof Error && error.name === 'MongooseServerSelectionError')

const toProblemError = (error: unknown): ProblemError => {
  if (error instanceof ProblemError) return error
  if (lostDatabase(error)) return new ProblemError('unavailable', undefined, undefined, { cause: error })
  const status = (error as { status?: unknown } | null)?.status
  const kind = typeof status === 'number' ? kindsByStatus[status] : undefined
  return new ProblemError(kind ?? 'unexpected', undefined, undefined, { cause: error })
}

const languageOf = (req: Request): Language => (req.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh')

/** Sends a problem in the reader's language; never cached, never with a cause. */
export const sendProblem = (req: Request, res: Response, error: ProblemError): void => {
  const told = problemKinds[error.kind]
  const language = languageOf(req)
  const say = (sentence: string): string => (language === 'en' ? inEnglish(sentence) : sentence)
  const problem: Problem = {
    type: problemType(error.kind),
    title: told[language],
    status: told.status,
    instance: String(req.id),
    ...(error.detail !== undefined && { detail: say(error.detail) }),
    ...(error.errors && { errors: error.errors.map(({ pointer, detail }) => ({ pointer, detail: say(detail) })) }),
  }
  if (error.kind === 'unavailable') res.set('Retry-After', '5')
  res.removeHeader('ETag')
  res.removeHeader('Last-Modified')
  res.status(told.status).set('Cache-Control', 'no-store').type('application/problem+json').send(JSON.stringify(problem))
}

/** Tells staff what broke. The pattern of the address, because the address itself may name somebody's. */
const tellStaff = (req: Request, error: unknown, now: Date): void => {
  const what = `${req.method} ${(req.route as { path?: string } | undefined)?.path ?? '*'}`
  noteFailure({ kind: 'request', what }, error, now, String(req.id)).catch((failure: unknown) =>
    req.log.error({ err: failure }, 'staff could not be told'),
  )
}

/** The one error handler: every throw of every route ends here. */
export const createOnError =
  (clock: Clock): ErrorRequestHandler =>
  (error, req, res, next) => {
    const problem = toProblemError(error)
    if (problem.kind === 'unexpected') {
      req.log.error({ err: problem.cause ?? problem }, 'unexpected failure')
      tellStaff(req, problem.cause ?? problem, clock.now())
    } else if (problem.cause) req.log.warn({ err: problem.cause }, problem.kind)
    if (res.headersSent) return next(error)
    sendProblem(req, res, problem)
  }
