import type { Contract } from '@tisc/shared/platform/contract'
import express, { type Express, type Router } from 'express'
import type { Logger } from 'pino'
import { accountsRoutes } from './accounts/accounts.routes'
import { createRecogniseMember } from './accounts/member-session.service'
import { applicationsRoutes } from './applications/applications.routes'
import { auditRoutes } from './audit/audit.routes'
import { createAuditLog } from './audit/audit.service'
import { dailyRoutes } from './daily/daily.routes'
import { deskRoutes } from './daily/desk/desk.routes'
import { digestsRoutes } from './daily/digests/digests.routes'
import { feedsRoutes } from './daily/feeds/feeds.routes'
import { countFeedFetches } from './daily/figures/counting.service'
import { imagesRoutes } from './daily/images/images.routes'
import { searchRoutes } from './daily/search/search.routes'
import { shelfRoutes } from './daily/shelf/shelf.routes'
import { webRoutes } from './daily/web/web.routes'
import { messagesRoutes } from './messages/messages.routes'
import type { MessagesSettings } from './messages/messages-house'
import { personalParts } from './personal-parts'
import { type Clock, systemClock } from './platform/clock'
import { consolePages } from './platform/console-pages'
import { healthRoutes } from './platform/health'
import type { House } from './platform/house'
import { requestLog } from './platform/logger'
import { createOnError } from './platform/on-error'
import { openApiRoutes } from './platform/openapi.routes'
import { ProblemError } from './platform/problem-error'
import { securityHeaders } from './platform/security-headers'
import { signingRoutes } from './platform/signing/signing.routes'
import { uploadsRoutes } from './platform/uploads/uploads.routes'
import { rightsRoutes } from './rights/rights.routes'
import { settingsRoutes } from './settings/settings.routes'
import { recognise } from './staff/session.service'
import { alertsRoutes, deputiesRoutes, remindersRoutes, staffRoutes } from './staff/staff.routes'
import { calendarRoutes } from './trainings/calendar/calendar.routes'
import { certificatesRoutes } from './trainings/certificates/certificates.routes'
import { checkInRoutes } from './trainings/check-in/check-in.routes'
import { creditsRoutes } from './trainings/credits/credits.routes'
import { minutesRoutes } from './trainings/minutes/minutes.routes'
import { trainingsRoutes } from './trainings/trainings.routes'

export type AppDependencies = {
  logger: Logger
  publicUrl: string
  house: House
  /** The channels beside SMS; none of them is open without. */
  messages?: MessagesSettings
  consoleFolder?: string
  h5Folder?: string
  clock?: Clock
  rateLimits?: number
  trustProxy?: number
  /** Only in development and under test: what moves the clock, and shows what was not sent. */
  standIns?: Router[]
}

/** The whole BFF as an Express app on the connected database: the order of what a request passes through. */
export const createApp = ({
  logger,
  publicUrl,
  house,
  messages = {},
  consoleFolder = 'bff/console/dist',
  h5Folder = 'miniapp/dist/h5',
  clock = systemClock,
  rateLimits = 1,
  trustProxy = 0,
  standIns = [],
}: AppDependencies): Express => {
  const app = express()
  const { sealer } = house
  const mounting = {
    clock,
    rateLimits,
    publicUrl,
    guard: { recognise, recogniseMember: createRecogniseMember(sealer), record: createAuditLog(sealer) },
    mounted: new Set<Contract>(),
  }
  const web = webRoutes(mounting, h5Folder)
  app.disable('x-powered-by').disable('etag').set('trust proxy', trustProxy)
  app.use(requestLog(logger))
  app.use(securityHeaders(publicUrl))
  // First what is asked most.
  app.use(dailyRoutes(mounting))
  app.use(healthRoutes())
  app.use(signingRoutes(mounting, house.signer))
  for (const routes of standIns) app.use(routes)
  app.use(consolePages(consoleFolder))
  app.use(...deskRoutes({ ...mounting, mostJson: '2mb' }, house.wechat))
  app.use(imagesRoutes(mounting))
  app.use(searchRoutes(mounting))
  app.use(shelfRoutes(mounting))
  app.use('/feeds', countFeedFetches(sealer, clock))
  app.use(feedsRoutes(mounting))
  app.use(digestsRoutes(mounting))
  app.use(staffRoutes(mounting, sealer))
  app.use(deputiesRoutes(mounting))
  app.use(alertsRoutes(mounting))
  app.use(remindersRoutes(mounting))
  app.use(auditRoutes(mounting, sealer))
  app.use(settingsRoutes(mounting))
  app.use(uploadsRoutes(mounting, house))
  app.use(calendarRoutes(mounting, house.vault))
  app.use(...checkInRoutes(mounting, house))
  app.use(...creditsRoutes(mounting, house))
  app.use(...certificatesRoutes(mounting, house))
  app.use(minutesRoutes(mounting, house))
  app.use(...trainingsRoutes(mounting, house.vault))
  app.use(...applicationsRoutes(mounting, house))
  app.use(...rightsRoutes(mounting, house, logger))
  app.use(...accountsRoutes(mounting, house, personalParts))
  app.use(...messagesRoutes(mounting, { ...house, ...messages, publicUrl }))
  app.use(openApiRoutes(mounting.mounted, publicUrl))
  app.use(web.pages)
  app.use(() => {
    throw new ProblemError('not-found')
  })
  app.use(web.missing)
  app.use(createOnError(clock))
  return app
}
