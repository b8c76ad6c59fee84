import { idempotencyHeader } from '@tisc/shared/platform/contract'
import type { Request } from 'express'
import { ProblemError } from './problem-error'

const shape = /^[\w-]{16,64}$/

/** The name a form gave its submission. Throws `bad-request` without one. */
export const keyOf = (req: Request): string => {
  const key = req.get(idempotencyHeader)
  if (key === undefined || !shape.test(key)) throw new ProblemError('bad-request', `请在${idempotencyHeader}里给这次提交一个编号`)
  return key
}
