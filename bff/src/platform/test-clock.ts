import express, { Router } from 'express'
import type { Clock } from './clock'
import { ProblemError } from './problem-error'

/** A clock that runs on from wherever a test puts it. */
export const createMovableClock = (): Clock & { moveTo(instant: Date): void } => {
  let ahead = 0
  return {
    now: () => new Date(Date.now() + ahead),
    moveTo: (instant) => {
      ahead = instant.getTime() - Date.now()
    },
  }
}

/** `POST /test/clock {"at": "…Z"}` moves the clock and does what is due then. Never mounted in production, see `readConfig`. */
export const testClockRoutes = (clock: ReturnType<typeof createMovableClock>, tick: () => Promise<void>): Router => {
  const router = Router()
  router.post('/test/clock', express.json(), async (req, res) => {
    const at = new Date(req.body?.at)
    if (Number.isNaN(at.getTime())) throw new ProblemError('bad-request')
    clock.moveTo(at)
    await tick()
    res.json({ now: clock.now().toISOString() })
  })
  return router
}
