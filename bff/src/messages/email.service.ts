import type { Choices as Chosen } from '@tisc/shared/messages/messages.schema'
import mongoose from 'mongoose'
import { byConsent } from '../accounts/consent.service'
import { languageOf, reachOf } from '../accounts/reach.service'
import { EmailError } from '../platform/email/email'
import { ProblemError } from '../platform/problem-error'
import { digestOf, mintSecret } from '../platform/secret'
import { Choices } from './choice.model'
import { getChoices } from './choice.service'
import type { MessagesHouse } from './messages-house'

/** How long the link of the mail counts, in milliseconds. */
const lifetime = 86_400_000

const words = {
  zh: (link: string) => ({
    subject: 'TISC青岛：确认您的邮箱',
    text: `请打开下面的链接确认邮箱，24小时内有效：\n\n${link}\n\n如果您没有填写过邮箱，不用理会这封邮件。`,
  }),
  en: (link: string) => ({
    subject: 'TISC Qingdao: confirm your e-mail address',
    text: `Open this link within 24 hours to confirm your address:\n\n${link}\n\nIf you did not enter an address, ignore this mail.`,
  }),
}

/** Sends a link to an address; it counts once the link was followed. Throws `unavailable` where no mail can be sent. */
export const setEmail = async (house: MessagesHouse, account: string, address: string, now: Date): Promise<Chosen> => {
  const reach = (await reachOf(house.vault, [new mongoose.Types.ObjectId(account)])).get(account)
  if (!house.email || !reach) throw new ProblemError('unavailable', '邮件这个渠道还没有开通')
  const secret = `${mintSecret()}${mintSecret()}`
  const newEmail = {
    sealed: reach.fields.seal(address, 'new email'),
    digest: digestOf(secret),
    until: new Date(now.getTime() + lifetime),
  }
  await byConsent(account, 'subscriptions', () =>
    Choices.updateOne({ _id: account }, { $set: { newEmail }, $setOnInsert: { daily: [], keys: [] } }, { upsert: true }),
  )
  const mail = words[await languageOf(account)](`${house.publicUrl}/messages/email/${secret}`)
  await house.email.send({ to: address, ...mail }).catch((cause: unknown) => {
    if (!(cause instanceof EmailError)) throw cause
    if (cause.failure === 'refused') throw new ProblemError('invalid-input', '这个邮箱收不到邮件，请检查', undefined, { cause })
    throw new ProblemError('unavailable', '邮件暂时发不出去，请稍后再试', undefined, { cause })
  })
  return getChoices(house, account)
}

/** Takes the address back. */
export const removeEmail = async (house: MessagesHouse, account: string): Promise<Chosen> => {
  await Choices.updateOne({ _id: account }, { $unset: { email: 1, newEmail: 1 } })
  return getChoices(house, account)
}

/** Follows the link of the mail: works once. Throws `not-found` for any other and for an old one. */
export const confirmEmail = async ({ vault }: MessagesHouse, secret: string, now: Date) => {
  const digest = digestOf(secret)
  const found = await Choices.findOne({ 'newEmail.digest': digest }).lean()
  const reach = found && (await reachOf(vault, [found._id])).get(found._id.toHexString())
  if (!found?.newEmail || !reach || found.newEmail.until <= now) throw new ProblemError('not-found', '链接已经失效，请重新填写邮箱')
  const email = reach.fields.seal(reach.fields.open(found.newEmail.sealed, 'new email'), 'email')
  await Choices.updateOne({ _id: found._id, 'newEmail.digest': digest }, { $set: { email }, $unset: { newEmail: 1 } })
  return {}
}
