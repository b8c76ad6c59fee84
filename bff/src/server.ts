import type { JobName } from '@tisc/shared/staff/alerts.contract'
import closeWithGrace from 'close-with-grace'
import { createEraseDue } from './accounts/leaving.service'
import { forgetUnanswered } from './accounts/organisations/membership.service'
import { announcers } from './announcers'
import { createApp } from './app'
import { endUncompleted } from './applications/desk/lapsing'
import { watchApplications } from './applications/desk/watching'
import { createEnrol } from './applications/notice/enrolling'
import { remindOfTerms } from './applications/pool/reminding'
import { createSettleInvitations } from './applications/pool/settling-invitations'
import { createForgetOldApplications } from './applications/retention'
import { createPruneAudit } from './audit/audit.pruning'
import { moveMerged } from './daily/desk/merging.service'
import { publishDue } from './daily/desk/schedule.service'
import { createAnnounceDigests } from './daily/digests/announcing.service'
import { createWriteCounts } from './daily/figures/write-counts'
import { messagesSettings } from './messages/messages-settings'
import { createRetainMessages } from './messages/retention'
import { createMessageJobs } from './messages/worker'
import { personalParts } from './personal-parts'
import { watched } from './platform/alerts/alerts'
import { systemClock } from './platform/clock'
import { readConfig } from './platform/config'
import { createHouse } from './platform/house'
import { houseSettings } from './platform/house-settings'
import { type Job, startJobs } from './platform/jobs'
import { listen } from './platform/listen'
import { createLogger } from './platform/logger'
import { connectDatabase, disconnectDatabase } from './platform/mongo'
import { shownSmsRoutes } from './platform/sms/shown-sms'
import { createMovableClock, testClockRoutes } from './platform/test-clock'
import { createSweepFiles } from './platform/uploads/sweeping'
import { createCopyVideos } from './platform/uploads/videos/copy-videos'
import { forgetOldCaseDrafts } from './rights/filing/case-draft.service'
import { createTakeBack } from './rights/handing-over/handing-over.staff.service'
import { createSendCaseNotices } from './rights/notices.service'
import { createForgetOldCases, watchDeadlines } from './rights/watching'
import { forgetPastDays } from './trainings/after-retention'
import { remindOfSessions } from './trainings/calendar/reminding.service'
import { createIssueCertificates } from './trainings/certificates/issuing'
import { askForFeedback } from './trainings/feedback/asking.service'
import { createTellGuests } from './trainings/groups/telling'
import { settleMerged } from './trainings/merging'
import { passOffersOn } from './trainings/passing-on'
import { forgetOldBookings } from './trainings/retention'

/** The only file with side effects: reads the config, connects, listens, stops gracefully. */
const start = async (): Promise<void> => {
  const config = readConfig(process.env)
  const logger = createLogger(config.LOG_LEVEL)
  await connectDatabase(config.MONGODB_URI)
  const movable = config.TEST_CLOCK ? createMovableClock() : undefined
  const clock = movable ?? systemClock
  const house = createHouse(houseSettings(config), logger)
  const writeCounts = createWriteCounts(house.vault)
  const messages = messagesSettings(config)
  const stopping = new AbortController()
  const sending = createMessageJobs({
    house: { ...house, ...messages, publicUrl: config.PUBLIC_URL },
    announcers,
    clock,
    isStopping: () => stopping.signal.aborted,
  })
  const copies = createCopyVideos({ vault: house.vault, ffmpeg: config.FFMPEG, clock, stopping: stopping.signal })
  const work: (Job & { name: JobName })[] = [
    { name: 'publish what is due', run: publishDue, prompt: true },
    { name: 'move articles of what was merged', run: moveMerged, prompt: true },
    { name: 'announce digests', run: createAnnounceDigests(), prompt: true },
    { name: 'take up events', run: sending.takeUpEvents, long: true },
    { name: 'lay down recipients', run: sending.layDown, long: true },
    { name: 'send messages', run: sending.sendDue, long: true },
    { name: 'forget old messages', run: createRetainMessages() },
    { name: 'write what was counted', run: writeCounts, everywhere: true },
    { name: 'prune the audit log', run: createPruneAudit(house.sealer) },
    { name: 'erase accounts that were left', run: createEraseDue(house.vault, personalParts) },
    { name: 'forget unanswered invitations', run: forgetUnanswered },
    { name: 'tell who has no account', run: createTellGuests(house.vault, house.sms), long: true },
    { name: 'bring lists in line with merged accounts', run: settleMerged, prompt: true },
    { name: 'pass offered seats on', run: passOffersOn, prompt: true },
    { name: 'tell phones of news in cases', run: createSendCaseNotices(house.vault, house.sms), long: true },
    { name: 'watch deadlines of cases', run: watchDeadlines },
    { name: 'forget old case drafts', run: forgetOldCaseDrafts },
    { name: 'take back cases that were not acknowledged', run: createTakeBack(house) },
    { name: 'forget old cases', run: createForgetOldCases(house.vault) },
    { name: 'issue certificates', run: createIssueCertificates(house), long: true },
    { name: 'forget past days of trainings', run: forgetPastDays },
    { name: 'remind of sessions', run: remindOfSessions },
    { name: 'ask how trainings were', run: askForFeedback },
    { name: 'forget old bookings', run: forgetOldBookings },
    { name: 'watch deadlines of applications', run: watchApplications },
    { name: 'end applications that were not completed', run: endUncompleted },
    { name: 'forget old applications', run: createForgetOldApplications(house.vault) },
    { name: 'enrol whose public notice is over', run: createEnrol(house.vault) },
    { name: 'remind members of the pool of their term', run: remindOfTerms },
    { name: 'settle invitations of experts', run: createSettleInvitations(house.vault) },
    { name: 'sweep files that nobody kept', run: createSweepFiles() },
    { name: 'draw clean copies of videos', run: copies.run },
  ]
  // who moves the clock has everything done that is due; a dozen such houses beside each other would be busy looking
  const jobs = await startJobs(work.map(watched), clock, logger, movable && 3_000)
  const app = createApp({
    logger,
    clock,
    publicUrl: config.PUBLIC_URL,
    house,
    messages,
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
    stopping.abort()
    await server.close()
    await Promise.all([jobs.stop(), copies.idle()])
    messages.email?.close()
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
