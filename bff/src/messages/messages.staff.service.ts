import type { SentMessage } from '@tisc/shared/messages/messages.staff.contract'
import { type Channel, channelNames, type Reason } from '@tisc/shared/messages/messages.words'
import { wordsOf } from '@tisc/shared/messages/templates'
import mongoose, { type Types } from 'mongoose'
import { accountOf } from '../accounts/reach.service'
import type { Viewer } from '../platform/guard'
import { behind, pageById } from '../platform/id-cursor'
import { ProblemError } from '../platform/problem-error'
import type { Vault } from '../platform/vault/vault'
import { Batches } from './batch.model'
import { toFates } from './fate.view'
import { type MessageRecord, Messages } from './message.model'
import { isFresh } from './notice-time'
import { Pushes, type PushRecord } from './push.model'
import { PushFigures } from './push-figures.model'

/** What certainly was not sent, and not because the person wanted it so. */
const resendable: readonly Reason[] = ['no-grant', 'never-granted', 'refused', 'no-address', 'not-open', 'failed', 'template-refused']

const mayResend = (message: MessageRecord, now: Date): Channel[] => {
  if (!isFresh(message, now)) return []
  return channelNames.filter((channel) => {
    const delivery = message.channels[channel]
    return delivery?.state === 'not-sent' && delivery.reason !== undefined && resendable.includes(delivery.reason)
  })
}

const toSent = (record: MessageRecord, subject: string, now: Date): SentMessage => ({
  id: record._id.toHexString(),
  account: record.accountId.toHexString(),
  template: record.told.template,
  title: wordsOf(record.told, 'zh').title,
  subject,
  at: record.at.toISOString(),
  isRead: record.readAt !== undefined,
  fates: toFates(record, 'staff'),
  mayResend: mayResend(record, now),
})

const subjectsOf = async (ids: Types.ObjectId[]): Promise<Map<string, string>> => {
  const pushes = await Pushes.find({ _id: { $in: ids } }, { subject: 1 }).lean<PushRecord[]>()
  return new Map(pushes.map(({ _id, subject }) => [_id.toHexString(), subject]))
}

const toSentAll = async (records: MessageRecord[], now: Date): Promise<SentMessage[]> => {
  const subjects = await subjectsOf(records.map(({ pushId }) => pushId))
  return records.map((record) => toSent(record, subjects.get(record.pushId.toHexString()) ?? '', now))
}

type Search = {
  phone?: string | undefined
  account?: string | undefined
  subject?: string | undefined
  cursor?: string | undefined
  limit: number
}

/** The pushes about a subject; nothing where it is not asked for. */
const pushesAbout = async (subject: string | undefined): Promise<Types.ObjectId[] | undefined> => {
  if (subject === undefined) return undefined
  const found = await Pushes.find({ subject }, { _id: 1 }).sort({ _id: -1 }).limit(20).lean<PushRecord[]>()
  return found.map(({ _id }) => _id)
}

/** Messages to a person, about a subject, or both. */
export const findMessages = async (vault: Vault, { phone, account, subject, cursor, limit }: Search, now: Date) => {
  const person = phone === undefined ? account && new mongoose.Types.ObjectId(account) : await accountOf(vault, 'phone', phone)
  if (phone !== undefined && !person) return { items: [] }
  const pushes = await pushesAbout(subject)
  const found = await Messages.find({
    ...(person && { accountId: person }),
    ...(pushes && { pushId: { $in: pushes } }),
    ...behind(cursor),
  })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean<MessageRecord[]>()
  const { shown, ...more } = pageById(found, limit)
  return { items: await toSentAll(shown, now), ...more }
}

/** Sends on a channel again. Throws `conflict` where it may have arrived, or the person did not want it. */
export const resendMessage = async (viewer: Viewer, id: string, channel: Channel, now: Date): Promise<SentMessage> => {
  const before = await Messages.findById(id).lean<MessageRecord>()
  if (!before) throw new ProblemError('not-found')
  if (!mayResend(before, now).includes(channel)) throw new ProblemError('conflict', '这条消息不能在这个渠道重发')
  const claimed = await Messages.updateOne(
    { _id: id, [`channels.${channel}.state`]: 'not-sent' },
    { $set: { [`channels.${channel}`]: { state: 'waiting', dueAt: now, tries: 0 } } },
  )
  if (!claimed.modifiedCount) throw new ProblemError('conflict')
  const { pushId, batch: number } = before
  await Batches.updateOne({ pushId, number, channel }, { $set: { isOpen: true, dueAt: now } }, { upsert: true })
  await Pushes.updateOne({ _id: pushId, state: 'done' }, { $set: { state: 'sending' } })
  await PushFigures.deleteOne({ _id: pushId })
  viewer.note({ before: { state: 'not-sent', reason: before.channels[channel]?.reason }, after: { channel, state: 'waiting' } })
  const [sent] = await toSentAll([(await Messages.findById(id).lean<MessageRecord>()) ?? before], now)
  if (!sent) throw new ProblemError('not-found')
  return sent
}
