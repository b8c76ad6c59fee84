import { randomUUID } from 'node:crypto'
import { consents } from '@tisc/shared/accounts/consents'
import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import { messagesContract } from '@tisc/shared/messages/messages.contract'
import type { ChoicesForm, Subscription } from '@tisc/shared/messages/messages.schema'
import { notices } from '@tisc/shared/messages/templates'
import { announcers } from '../src/announcers'
import { publishDue } from '../src/daily/desk/schedule.service'
import { createAnnounceDigests } from '../src/daily/digests/announcing.service'
import { createMessageJobs } from '../src/messages/worker'
import type { startTestApp } from './app'
import { dailyTemplate } from './message-channels'
import { openPhone } from './phone'

type App = ReturnType<typeof startTestApp>

/** What the jobs do in a second: publish, announce, take up, lay down, send. */
export const messageRound = (app: App) => {
  const house = { ...app.house, ...app.messages, publicUrl: 'https://tisc.example' }
  const jobs = createMessageJobs({ house, announcers, clock: app.clock, isGentle: false })
  const announceDigests = createAnnounceDigests()
  return async () => {
    await publishDue(app.clock.now())
    await announceDigests(app.clock.now())
    await jobs.takeUpEvents()
    await jobs.layDown()
    await jobs.sendDue()
  }
}

/** The template that WeChat has approved. */
export const approveTemplate = (app: App) => app.wechat.template(dailyTemplate, [...notices.daily.keys])

let people = 0

/** Somebody with WeChat who agreed to messages and chose something. */
export const subscriber = async (app: App, daily: Subscription[], more: Partial<ChoicesForm> = {}) => {
  const phone = openPhone(app, 'weapp')
  people += 1
  const openid = `subscriber-${people}`
  await phone.signInByWechat(openid)
  const messages = phone.client(messagesContract)
  const privacy = phone.client(privacyContract)
  const { version } = consents.subscriptions
  await privacy.giveConsent({ params: { purpose: 'subscriptions' }, body: { version } })
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
    accept: async () => {
      await app.wechat.grant(openid, dailyTemplate)
      return messages.giveGrants({ body: { tap: randomUUID(), accepted: [dailyTemplate], refused: [] } })
    },
    /** The inbox, each message with what became of it; signed in anew, because tests move the clock. */
    inbox: async () => {
      await phone.signInByWechat(openid)
      return (await messages.listMessages({ query: {} })).items
    },
  }
}

export const everyIssue = (...channels: Subscription['channels']): Subscription => ({ topic: 'all', frequency: 'issue', channels })
