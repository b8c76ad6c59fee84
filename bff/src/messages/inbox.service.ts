import type { Message } from '@tisc/shared/messages/messages.schema'
import { wordsOf } from '@tisc/shared/messages/templates'
import type { Language } from '@tisc/shared/platform/problem'
import { languageOf } from '../accounts/reach.service'
import { behind, pageById } from '../platform/id-cursor'
import { ProblemError } from '../platform/problem-error'
import type { Sealer } from '../platform/sealer'
import { toFates } from './fate.view'
import { type MessageRecord, Messages } from './message.model'
import { unsubscribeSecret } from './unsubscribe-secret'

/** A count of unread messages says "99+" in the end. */
const mostCounted = 100

const toMessage = (record: MessageRecord, language: Language, sealer: Sealer): Message => ({
  id: record._id.toHexString(),
  template: record.told.template,
  ...wordsOf(record.told, language),
  at: record.at.toISOString(),
  fates: toFates(record, language),
  topics: record.topics,
  ...(record.readAt && { readAt: record.readAt.toISOString() }),
  ...(record.target && { target: record.target }),
  ...(record.topics.length > 0 && { unsubscribe: unsubscribeSecret(sealer, record._id, 'inbox') }),
})

export const countUnread = async (account: string) => ({
  unread: await Messages.countDocuments({ accountId: account, unread: true }).limit(mostCounted),
})

type Query = { cursor?: string | undefined; limit: number; unread?: '1' | undefined }

/** A page of somebody's inbox. */
export const listMessages = async (sealer: Sealer, account: string, { cursor, limit, unread }: Query) => {
  const [found, counted, language] = await Promise.all([
    Messages.find({
      accountId: account,
      ...(unread && { unread: true }),
      ...behind(cursor),
    })
      .sort({ _id: -1 })
      .limit(limit + 1)
      .lean<MessageRecord[]>(),
    countUnread(account),
    languageOf(account),
  ])
  const { shown, ...more } = pageById(found, limit)
  return { ...counted, items: shown.map((record) => toMessage(record, language, sealer)), ...more }
}

/** One message. Throws `not-found` for anybody else's. */
export const getMessage = async (sealer: Sealer, account: string, id: string): Promise<Message> => {
  const [record, language] = await Promise.all([
    Messages.findOne({ _id: id, accountId: account }).lean<MessageRecord>(),
    languageOf(account),
  ])
  if (!record) throw new ProblemError('not-found')
  return toMessage(record, language, sealer)
}

const becomeRead = (now: Date) => ({ $set: { readAt: now }, $unset: { unread: 1 as const } })

/** Marks one as read; a second time changes nothing. Throws `not-found` for anybody else's. */
export const readMessage = async (account: string, id: string, now: Date) => {
  const { matchedCount } = await Messages.updateOne({ _id: id, accountId: account, unread: true }, becomeRead(now))
  if (!matchedCount && !(await Messages.exists({ _id: id, accountId: account }))) throw new ProblemError('not-found')
  return {}
}

/** Marks everything up to an instant as read, and nothing that came meanwhile. */
export const readAllMessages = async (account: string, until: string, now: Date) => {
  await Messages.updateMany({ accountId: account, unread: true, at: { $lte: new Date(until) } }, becomeRead(now))
  return {}
}
