import { randomUUID } from 'node:crypto'
import { consents } from '@tisc/shared/accounts/consents'
import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import { messagesContract } from '@tisc/shared/messages/messages.contract'
import type { ChoicesForm, Subscription } from '@tisc/shared/messages/messages.schema'
import { notices } from '@tisc/shared/messages/templates'
import { announcers } from '../src/announcers'
import { Articles } from '../src/daily/article.model'
import { publishDue } from '../src/daily/desk/schedule.service'
import { createAnnounceDigests } from '../src/daily/digests/announcing.service'
import { Topics } from '../src/daily/topic.model'
import type { Announcers } from '../src/messages/pushing'
import { createMessageJobs } from '../src/messages/worker'
import type { startTestApp } from './app'
import { makeArticle, makeIssue } from './matrix/things'
import { dailyTemplate, trainingsTemplate } from './message-channels'
import { openPhone } from './phone'

type App = ReturnType<typeof startTestApp>

/** What the jobs do in a second: publish, announce, take up, lay down, send. `others` say what events of a test's own are told as. */
export const messageRound = (app: App, others: Announcers = {}) => {
  const house = { ...app.house, ...app.channels, publicUrl: 'https://tisc.example' }
  const jobs = createMessageJobs({ house, announcers: { ...announcers, ...others }, clock: app.clock, isGentle: false })
  const announceDigests = createAnnounceDigests()
  return async () => {
    await publishDue(app.clock.now())
    await announceDigests(app.clock.now())
    await jobs.takeUpEvents()
    await jobs.layDown()
    await jobs.sendDue()
  }
}

/** The templates that WeChat has approved. */
export const approveTemplate = async (app: App) => {
  await app.wechat.template(dailyTemplate, [...notices.daily.keys])
  await app.wechat.template(trainingsTemplate, [...notices.trainings.keys])
}

let people = 0

/** Somebody with WeChat who agreed to messages and chose something. */
export const subscriber = async (app: App, daily: Subscription[], more: Partial<ChoicesForm> = {}) => {
  const phone = openPhone(app, 'weapp')
  people += 1
  const openid = `subscriber-${people}`
  await phone.signInByWechat(openid)
  const messages = phone.client(messagesContract)
  const privacy = phone.client(privacyContract)
  for (const purpose of ['subscriptions', 'trainings'] as const) {
    await privacy.giveConsent({ params: { purpose }, body: { version: consents[purpose].version } })
  }
  const choose = (items: Subscription[], others: Partial<ChoicesForm> = {}) =>
    messages.setChoices({ body: { daily: items, quiet: null, pausedUntil: null, ...others } })
  await choose(daily, more)
  return {
    phone,
    openid,
    messages,
    privacy,
    choose,
    id: (await phone.accounts.getAccount()).id,
    /** Taps "allow" on the phone, and tells us. */
    accept: async (template = dailyTemplate) => {
      await app.wechat.grant(openid, template)
      return messages.giveGrants({ body: { tap: randomUUID(), accepted: [template] } })
    },
    /** The inbox, each message with what became of it; signed in anew, because tests move the clock. */
    inbox: async () => {
      await phone.signInByWechat(openid)
      return (await messages.listMessages({ query: {} })).items
    },
  }
}

export const everyIssue = (...channels: Subscription['channels']): Subscription => ({ topic: 'all', frequency: 'issue', channels })

/** Topics one can choose. */
const makeChoosableTopics = () =>
  Topics.create([
    { _id: 'rights', name: '维权援助' },
    { _id: 'policy', name: '政策' },
  ])

/** Lets the desk publish so many articles of a new issue at an instant; gives back its number. */
export const scheduleNewIssue = async (now: Date, publishAt: Date, { topic = 'rights', articles = 1 } = {}): Promise<number> => {
  const serial = await makeIssue(now)
  const by = { id: 'a'.repeat(24), name: '编辑' }
  for (let position = 2; position <= articles; position++) await makeArticle('approved', by, now, { issue: serial, position })
  const scheduled = { by, at: now, publishAt }
  await Articles.updateMany({ issue: serial }, { $set: { state: 'scheduled', topics: [topic], 'desk.scheduled': scheduled } })
  return serial
}

/** A desk that publishes and a messenger that tells, each test on days of its own. */
export const newsroom = (app: App) => {
  const round = messageRound(app)
  let day = 0
  beforeAll(async () => {
    await approveTemplate(app)
    await makeChoosableTopics()
  })
  beforeEach(() => {
    day += 10
    app.clock.moveTo(new Date(Date.UTC(2026, 10, 24 + day, 2)).toISOString())
  })
  const later = (hours: number) => app.clock.moveTo(new Date(app.clock.now().getTime() + hours * 3_600_000).toISOString())
  return {
    round,
    later,
    /** Publishes an issue about a topic, a minute from now, and does what follows. Gives back its number. */
    publish: async (topic = 'rights') => {
      const now = app.clock.now()
      const serial = await scheduleNewIssue(now, new Date(now.getTime() + 60_000), { topic })
      later(1 / 60)
      await round()
      return serial
    },
  }
}
