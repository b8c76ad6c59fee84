import closeWithGrace from 'close-with-grace'
import { createEraseDue } from './accounts/leaving.service'
import { createApp } from './app'
import { createPruneAudit } from './audit/audit.pruning'
import { publishDue } from './daily/desk/schedule.service'
import { createWriteCounts } from './daily/figures/write-counts'
import { personalParts } from './personal-parts'
import { systemClock } from './platform/clock'
import { readConfig } from './platform/config'
import { createHouse } from './platform/house'
import { houseSettings } from './platform/house-settings'
import { startJobs } from './platform/jobs'
import { listen } from './platform/listen'
import { createLogger } from './platform/logger'
import { connectDatabase, disconnectDatabase } from './platform/mongo'
import { shownSmsRoutes } from './platform/sms/shown-sms'
import { createMovableClock, testClockRoutes } from './platform/test-clock'

/** The only file with side effects: reads the config, connects, listens, stops gracefully. */
const start = async (): Promise<void> => {
  const config = readConfig(process.env)
  const logger = createLogger(config.LOG_LEVEL)
  await connectDatabase(config.MONGODB_URI)
  const movable = config.TEST_CLOCK ? createMovableClock() : undefined
  const clock = movable ?? systemClock
  const house = createHouse(houseSettings(config))
  const writeCounts = createWriteCounts(house.sealer)
  const jobs = startJobs(
    [
      { name: 'publish what is due', run: publishDue },
      { name: 'write what was counted', run: writeCounts },
      { name: 'prune the audit log', run: createPruneAudit(house.sealer) },
      { name: 'erase accounts that were left', run: createEraseDue(house.vault, personalParts) },
    ],
    clock,
    logger,
  )
  const app = createApp({
    logger,
    clock,
    publicUrl: config.PUBLIC_URL,
    house,
    consoleFolder: config.CONSOLE_DIR,
    h5Folder: config.H5_DIR,
    rateLimits: config.RATE_LIMITS,
    trustProxy: config.TRUST_PROXY,
    standIns: [...(movable ? [testClockRoutes(movable, jobs.tick)] : []), ...(config.SMS_GATEWAY === 'shown' ? [shownSmsRoutes()] : [])],
  })
  const server = await listen(app, config.PORT, config.HOST)
  logger.info({ url: config.PUBLIC_URL, port: server.port }, 'listening')
  process.send?.({ ready: true, port: server.port })
  closeWithGrace({ delay: 9_000, logger: false }, async ({ err }) => {
    if (err) logger.fatal({ err }, 'stopping after a failure')
    await server.close()
    await jobs.stop()
    await writeCounts(clock.now())
    await disconnectDatabase()
    logger.flush()
  })
}

start().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
  void disconnectDatabase()
})
