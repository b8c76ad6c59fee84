import { problemOf, startTestApp } from '../../test/app'
import { publishIssue } from '../../test/articles'
import { everyIssue, messageRound, subscriber } from '../../test/messages'
import { announce } from '../platform/events/events'

const app = startTestApp()
const round = messageRound(app)
let serial = 800

const announceIssue = async () => {
  serial += 1
  await publishIssue(serial, '2026-11-24', [{ title: '样例' }], app.clock.now())
  await announce({ name: 'daily-issue', subject: `issue ${serial}`, at: app.clock.now() })
  await round()
}

const secretIn = (text: string | undefined, part: string): string => new RegExp(`${part}/([\\w.-]+)`).exec(text ?? '')?.[1] ?? ''
const mailsTo = (address: string) => app.messages.email.mails.filter(({ to }) => to === address)

it('counts an address only once its link was followed, and the link once', async () => {
  const one = await subscriber(app, [everyIssue('email')])
  expect(await one.messages.setEmail({ body: { email: 'one@example.org' } })).toMatchObject({ emailToConfirm: 'one@example.org' })
  await announceIssue()
  expect((await one.inbox())[0]?.fates).toMatchObject([{ channel: 'email', reason: 'no-address' }])
  const secret = secretIn(mailsTo('one@example.org')[0]?.text, 'messages/email')
  expect(await problemOf(one.messages.confirmEmail({ params: { secret: `${secret.slice(1)}x` } }))).toMatchObject({ status: 404 })
  await one.messages.confirmEmail({ params: { secret } })
  expect(await problemOf(one.messages.confirmEmail({ params: { secret } }))).toMatchObject({ status: 404 })
  expect((await one.messages.getChoices()).channels).toContainEqual(
    expect.objectContaining({ channel: 'email', isOpen: true, address: 'one@example.org' }),
  )
})

it('sends a mail with its way out, by which a mail program ends just the mails', async () => {
  const one = await subscriber(app, [everyIssue('email', 'wechat')])
  await one.messages.setEmail({ body: { email: 'two@example.org' } })
  await one.messages.confirmEmail({ params: { secret: secretIn(mailsTo('two@example.org')[0]?.text, 'messages/email') } })
  await announceIssue()
  const mail = mailsTo('two@example.org')[1]
  expect(mail).toMatchObject({
    subject: `TISC青岛日刊第${serial}期`,
    unsubscribe: expect.stringMatching(/^https:\/\/tisc\.example\/api\/messages\/unsubscribe\//),
  })
  const path = new URL(mail?.unsubscribe ?? '').pathname
  // RFC 8058: a form, from nowhere, without cookies.
  const answer = await fetch(app.base + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  })
  expect(answer.status).toBe(200)
  expect((await one.messages.getChoices()).daily).toEqual([everyIssue('wechat')])
  await announceIssue()
  expect(mailsTo('two@example.org')).toHaveLength(2)
})

it('tells when mail cannot be sent or an address takes none', async () => {
  const one = await subscriber(app, [])
  app.messages.email.failures.push('refused', 'unreachable')
  expect(await problemOf(one.messages.setEmail({ body: { email: 'three@example.org' } }))).toMatchObject({ status: 422 })
  expect(await problemOf(one.messages.setEmail({ body: { email: 'three@example.org' } }))).toMatchObject({ status: 503 })
  expect((await one.messages.removeEmail()).emailToConfirm).toBeUndefined()
})
