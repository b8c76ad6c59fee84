import { problemOf, startTestApp } from '../../test/app'
import { publishIssue } from '../../test/articles'
import { everyIssue, messageRound, subscriber } from '../../test/messages'
import { freshNumber } from '../../test/phone'
import { announce } from '../platform/events/events'
import { type Sms, SmsError } from '../platform/sms/sms'

/** A gateway that takes offence at some numbers; no template of WeChat's and no mail server beside it. */
const refused = new Map<string, SmsError['failure']>()
const sent: string[] = []
const codes = new Map<string, string>()
const sms: Sms & { isOpen: boolean } = {
  isOpen: true,
  send: async (phone, text) => {
    if (text.kind === 'code') codes.set(phone, text.code)
    const failure = refused.get(phone)
    if (failure) throw new SmsError(failure)
    if (text.kind === 'notice') sent.push(phone)
  },
}

const app = startTestApp({ sms, channels: {} })
const round = messageRound(app)
let serial = 600

const announceIssue = async () => {
  serial += 1
  await publishIssue(serial, '2026-11-24', [{ title: '样例' }], app.clock.now())
  await announce({ name: 'daily-issue', subject: `issue ${serial}`, at: app.clock.now() })
  await round()
}

/** Somebody whose number we know and who wants the Daily by SMS. */
const withNumber = async () => {
  const one = await subscriber(app, [everyIssue('sms')])
  const number = freshNumber()
  await one.phone.accounts.sendPhoneCode({ body: { phone: number } })
  await one.phone.accounts.setPhone({ body: { phone: number, code: codes.get(number) ?? '' } })
  return { ...one, number }
}

const fateOf = async (one: Awaited<ReturnType<typeof withNumber>>) => (await one.inbox())[0]?.fates[0]

it.each(['too-often', 'refused'] as const)('holds nobody up for a number that the gateway finds %s', async (failure) => {
  const [first, second, third] = [await withNumber(), await withNumber(), await withNumber()]
  refused.set(first.number, failure)
  await announceIssue()
  expect(await Promise.all([first, second, third].map(fateOf))).toMatchObject([{ state: 'waiting' }, { state: 'sent' }, { state: 'sent' }])
  refused.clear()
  app.clock.moveTo(new Date(app.clock.now().getTime() + 3_600_000).toISOString())
  await round()
  expect([(await fateOf(first))?.state, sent.filter((number) => number === second.number).length]).toEqual(['sent', 1])
})

it('tells staff of a template that the gateway refuses, and does not try it again', async () => {
  const one = await withNumber()
  refused.set(one.number, 'template-refused')
  await announceIssue()
  expect(await fateOf(one)).toMatchObject({ state: 'not-sent', reason: 'template-refused' })
})

describe('where nothing is configured', () => {
  let one: Awaited<ReturnType<typeof withNumber>>
  beforeAll(async () => {
    one = await withNumber()
    sms.isOpen = false
  })
  afterAll(() => {
    sms.isOpen = true
  })

  it('says of each channel that it is not in use here, whatever addresses are known', async () => {
    expect((await one.messages.getChoices()).channels).toMatchObject([
      { channel: 'wechat', inUse: false, isOpen: false },
      { channel: 'sms', inUse: false, isOpen: false },
      { channel: 'email', inUse: false, isOpen: false },
    ])
    await announceIssue()
    expect(await fateOf(one)).toMatchObject({ state: 'not-sent', reason: 'not-open' })
  })

  it('says so to whoever asks for a code, and counts nothing', async () => {
    await one.inbox()
    const { accounts } = one.phone
    for (let tried = 0; tried < 2; tried++) {
      expect(await problemOf(accounts.sendPhoneCode({ body: { phone: freshNumber() } }))).toMatchObject({
        status: 503,
        detail: '这里还没有开通短信，请用微信登录',
      })
    }
  })
})
