import express, { type Express } from 'express'
import type { Logger } from 'pino'
import { dailyRoutes } from './daily/daily.routes'
import { searchRoutes } from './daily/search/search.routes'
import { type Clock, systemClock } from './platform/clock'
import { healthRoutes } from './platform/health'
import { requestLog } from './platform/logger'
import { onError } from './platform/on-error'
import { ProblemError } from './platform/problem-error'
import { securityHeaders } from './platform/security-headers'

export type AppDependencies = { logger: Logger; publicUrl: string; clock?: Clock; rateLimits?: number; trustProxy?: number }

/** The whole BFF as an Express app on the connected database: the order of what a request passes through. */
export const createApp = ({ logger, publicUrl, clock = systemClock, rateLimits = 1, trustProxy = 0 }: AppDependencies): Express => {
  const app = express()
  const mounting = { clock, rateLimits }
  app.disable('x-powered-by').disable('etag').set('trust proxy', trustProxy)
  app.use(requestLog(logger))
  app.use(securityHeaders(publicUrl))
  app.use(healthRoutes())
  app.use(express.json({ limit: '100kb' }))
  app.use(dailyRoutes(mounting))
  app.use(searchRoutes(mounting))
  app.use(() => {
    throw new ProblemError('not-found')
  })
  app.use(onError)
  return app
}
