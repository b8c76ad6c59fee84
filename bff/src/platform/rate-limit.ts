import type { Request, Response } from 'express'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { networkOf } from './address'
import { ProblemError } from './problem-error'

/** How many calls an address may make in so many seconds. */
export type Rate = { points: number; seconds: number }

/** A limiter in front of one endpoint, counted on each instance by itself. Throws `too-many-requests` with `Retry-After`. */
export const createRateLimit = ({ points, seconds }: Rate) => {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  return async (req: Request, res: Response): Promise<void> => {
    try {
      await limiter.consume(networkOf(req.ip))
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      const wait = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
      res.set('Retry-After', String(wait))
      throw new ProblemError('too-many-requests', `请在${wait}秒后再试`)
    }
  }
}
