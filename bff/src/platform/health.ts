import { Router } from 'express'
import { databaseAnswers } from './mongo'
import { withinPatience } from './patience'
import { ProblemError } from './problem-error'

/** `/healthz`: the process lives. `/readyz`: it can serve, because its database answers. */
export const healthRoutes = (): Router => {
  const router = Router()
  router.get('/healthz', (_req, res) => void res.set('Cache-Control', 'no-store').json({ status: 'ok' }))
  router.get('/readyz', async (_req, res) => {
    if (!(await withinPatience(databaseAnswers()))) throw new ProblemError('unavailable')
    res.set('Cache-Control', 'no-store').json({ status: 'ready' })
  })
  return router
}
