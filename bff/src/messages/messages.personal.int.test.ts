import { startTestApp } from '../../test/app'
import { makeMessage } from '../../test/matrix/messages'
import { trainingsTemplate } from '../../test/message-channels'
import { everyIssue, subscriber } from '../../test/messages'
import { fieldsOf } from '../accounts/account.service'
import { inTransaction } from '../platform/mongo'
import { type ChoiceRecord, Choices } from './choice.model'
import { Grants } from './grant.model'
import { Messages } from './message.model'
import { messagesPersonal } from './messages.personal'

const app = startTestApp()

const prepared = async (email: string) => {
  const one = await subscriber(app, [everyIssue('wechat')], { quiet: { from: '22:00', to: '08:00' } })
  await one.accept()
  await makeMessage(one.id, app.clock.now())
  await one.messages.setEmail({ body: { email } })
  const secret = app.messages.email.mails.at(-1)?.text.match(/email\/([\w-]+)/)?.[1] ?? ''
  await one.messages.confirmEmail({ params: { secret } })
  return { ...one, fields: await fieldsOf(app.house.vault, one.id) }
}

it('shows a person everything that is kept of them, in words', async () => {
  const one = await prepared('reader@example.org')
  const shown = await messagesPersonal.collect(one.id, one.fields)
  expect(shown).toMatchObject({
    messages: [{ title: 'TISC青岛日刊第1期', fates: [{ channel: '微信', told: expect.stringMatching(/次数已用完/) }] }],
    choices: { daily: [everyIssue('wechat')], quiet: { from: '22:00' }, email: 'reader@example.org' },
    acceptances: [{ left: 1 }],
  })
  const [stored] = await Choices.find({ _id: one.id }).lean<ChoiceRecord[]>()
  expect(JSON.stringify(stored)).not.toContain('reader@example.org')
})

it('leaves nothing of a person who goes', async () => {
  const one = await prepared('gone@example.org')
  for (const _twice of [1, 2]) await inTransaction((session) => messagesPersonal.erase(one.id, app.clock.now(), session))
  expect(await messagesPersonal.collect(one.id, one.fields)).toEqual({ messages: [], acceptances: [] })
})

describe('the consent to subscriptions, taken back', () => {
  const withdraw = (one: Awaited<ReturnType<typeof prepared>>, purpose: 'subscriptions' | 'trainings') =>
    one.privacy.withdrawConsent({ params: { purpose } })

  it('takes what was chosen of the Daily with it, and leaves what keeps other notices away', async () => {
    const one = await prepared('taken-back@example.org')
    await one.accept(trainingsTemplate)
    await one.choose([everyIssue('email')], { notices: [], quiet: { from: '22:00', to: '08:00' } })
    await withdraw(one, 'subscriptions')
    expect(await messagesPersonal.collect(one.id, one.fields)).toEqual({
      messages: [expect.objectContaining({ title: 'TISC青岛日刊第1期' })],
      choices: { daily: [], notices: [], quiet: { from: '22:00', to: '08:00' } },
      acceptances: [expect.objectContaining({ notice: 'trainings', left: 1 })],
    })
    expect(await Choices.findById(one.id).lean()).toMatchObject({ keys: [] })
  })

  it('takes all of it, whichever consent goes last', async () => {
    const orders = [
      ['trainings', 'subscriptions'],
      ['subscriptions', 'trainings'],
    ] as const
    for (const [first, last] of orders) {
      const one = await prepared(`${first}@example.org`)
      await one.accept(trainingsTemplate)
      await withdraw(one, first)
      await withdraw(one, last)
      // neither a tap nor what WeChat tells brings anything back
      await one.accept()
      expect(await messagesPersonal.collect(one.id, one.fields)).toEqual({ messages: [expect.anything()], acceptances: [] })
    }
  })

  it('leaves nothing of a choice that another tab makes at the same moment', async () => {
    for (let round = 0; round < 8; round++) {
      const one = await subscriber(app, [])
      await one.privacy.withdrawConsent({ params: { purpose: 'trainings' } })
      if (round % 2) await Choices.deleteOne({ _id: one.id })
      const choosing = one.choose([everyIssue('wechat')]).catch(() => undefined)
      await Promise.all([choosing, one.privacy.withdrawConsent({ params: { purpose: 'subscriptions' } })])
      expect(await Choices.findById(one.id).lean()).toBeNull()
    }
  })

  it('is no other consent’s: that to trainings leaves the Daily as it was chosen', async () => {
    const one = await prepared('stays@example.org')
    await withdraw(one, 'trainings')
    expect(await one.messages.getChoices()).toMatchObject({ daily: [everyIssue('wechat')], quiet: { from: '22:00' } })
  })
})

it('makes one of two accounts and loses nothing of either', async () => {
  const from = await prepared('kept@example.org')
  const into = await subscriber(app, [{ topic: 'rights', frequency: 'weekly', channels: [] }])
  const keys = { from: from.fields, into: await fieldsOf(app.house.vault, into.id) }
  await inTransaction((session) => messagesPersonal.merge(from.id, into.id, session, keys))
  const shown = await messagesPersonal.collect(into.id, keys.into)
  expect(shown).toMatchObject({
    messages: [{ title: 'TISC青岛日刊第1期' }],
    choices: { daily: [{ topic: 'rights' }, { topic: 'all' }], email: 'kept@example.org', quiet: { from: '22:00' } },
    acceptances: [{ left: 1 }],
  })
  const left = await Promise.all([
    Messages.countDocuments({ accountId: from.id }),
    Choices.countDocuments({ _id: from.id }),
    Grants.countDocuments({ accountId: from.id }),
  ])
  expect(left).toEqual([0, 0, 0])
})
