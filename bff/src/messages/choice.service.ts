import type { ChoicesForm, Choices as Chosen } from '@tisc/shared/messages/messages.schema'
import { type Channel, channelNames, channels } from '@tisc/shared/messages/messages.words'
import mongoose from 'mongoose'
import { shownPhone } from '../accounts/account.service'
import { byConsent } from '../accounts/consent.service'
import { type Reach, reachOf, whoAgreed } from '../accounts/reach.service'
import { ProblemError } from '../platform/problem-error'
import { channelsInUse } from './channels/in-use'
import { type ChoiceRecord, Choices, keyOf } from './choice.model'
import type { MessagesHouse } from './messages-house'
import { noticeChannels } from './notice-channels'

const idOf = (account: string) => new mongoose.Types.ObjectId(account)

/** Which channels there are here, and which of them can reach this person; WeChat's address is no person's to read. */
const channelsOf = (inUse: Record<Channel, boolean>, { language, openid, phone }: Reach, email: string | undefined): Chosen['channels'] => {
  const known = { wechat: openid, sms: phone, email }
  const shown = { sms: phone && shownPhone(phone), email }
  return channelNames.map((channel) => {
    const address = channel === 'wechat' ? undefined : shown[channel]
    const isOpen = inUse[channel] && known[channel] !== undefined
    return { channel, name: channels[channel][language], inUse: inUse[channel], isOpen, ...(address && { address }) }
  })
}

/** What somebody chose; nothing is chosen at first. */
export const getChoices = async (house: MessagesHouse, account: string): Promise<Chosen> => {
  const _id = idOf(account)
  const [record, reaches, agreed] = await Promise.all([
    Choices.findById(_id).lean<ChoiceRecord>(),
    reachOf(house.vault, [_id]),
    whoAgreed([_id], 'subscriptions'),
  ])
  const reach = reaches.get(account)
  if (!reach) throw new ProblemError('not-signed-in')
  const inUse = channelsInUse(house)
  const email = record?.email === undefined ? undefined : reach.fields.open(record.email, 'email')
  return {
    daily: record?.daily ?? [],
    notices: noticeChannels(record, reach, inUse),
    quiet: record?.quiet ?? null,
    pausedUntil: record?.pausedUntil?.toISOString() ?? null,
    consentMissing: !agreed.has(account),
    channels: channelsOf(inUse, reach, email),
    ...(record?.newEmail && { emailToConfirm: reach.fields.open(record.newEmail.sealed, 'new email') }),
  }
}

/** Sets all choices. Throws `not-allowed` without the consent to subscriptions. */
export const setChoices = async (
  house: MessagesHouse,
  account: string,
  { daily, notices, quiet, pausedUntil }: ChoicesForm,
): Promise<Chosen> => {
  const set = {
    daily,
    keys: daily.map(({ frequency, topic }) => keyOf(frequency, topic)),
    ...(notices && { notices }),
    ...(quiet && { quiet }),
    ...(pausedUntil && { pausedUntil: new Date(pausedUntil) }),
  }
  const unset = { ...(!quiet && { quiet: 1 as const }), ...(!pausedUntil && { pausedUntil: 1 as const }) }
  await byConsent(account, 'subscriptions', () => Choices.updateOne({ _id: idOf(account) }, { $set: set, $unset: unset }, { upsert: true }))
  return getChoices(house, account)
}
