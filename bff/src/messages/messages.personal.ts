import { type Notice, notices, wordsOf } from '@tisc/shared/messages/templates'
import mongoose, { type ClientSession } from 'mongoose'
import type { PersonalPart } from '../platform/personal-data'
import { type ChoiceRecord, Choices, keyOf } from './choice.model'
import { toFates } from './fate.view'
import { type GrantRecord, Grants, grantId, keptMoves } from './grant.model'
import { type MessageRecord, Messages } from './message.model'

/** More messages than a year brings. */
const most = 10_000

type Keys = Parameters<PersonalPart['merge']>[3]

/** The choices of two accounts: what the surviving one chose counts, and what only the other had is added. */
const mergeChoices = async (from: string, into: string, session: ClientSession, keys: Keys): Promise<void> => {
  const other = await Choices.findByIdAndDelete(from, { session }).lean<ChoiceRecord>()
  if (!other) return
  const own = await Choices.findById(into, undefined, { session }).lean<ChoiceRecord>()
  const topics = new Set(own?.daily.map(({ topic }) => topic))
  const daily = [...(own?.daily ?? []), ...other.daily.filter(({ topic }) => !topics.has(topic))]
  const notices = own?.notices ?? other.notices
  const quiet = own?.quiet ?? other.quiet
  const pausedUntil = own?.pausedUntil ?? other.pausedUntil
  const email = other.email && !own?.email && keys.into.seal(keys.from.open(other.email, 'email'), 'email')
  const set = {
    daily,
    keys: daily.map(({ frequency, topic }) => keyOf(frequency, topic)),
    ...(notices && { notices }),
    ...(quiet && { quiet }),
    ...(pausedUntil && { pausedUntil }),
    ...(email && { email }),
  }
  await Choices.updateOne({ _id: into }, { $set: set }, { upsert: true, session })
}

/** Only one of two accounts is known to WeChat, so only one has acceptances that count; should both have some, they are added. */
const mergeGrants = async (from: string, into: string, session: ClientSession): Promise<void> => {
  const others = await Grants.find({ accountId: from }, undefined, { session }).lean<GrantRecord[]>()
  for (const { notice, left, moves } of others) {
    await Grants.updateOne(
      { _id: grantId(into, notice) },
      {
        $inc: { left },
        $push: { moves: keptMoves(...moves) },
        $setOnInsert: { accountId: new mongoose.Types.ObjectId(into), notice },
      },
      { upsert: true, session },
    )
  }
  await Grants.deleteMany({ accountId: from }, { session })
}

/** The inbox moves; of what both were told, the surviving account's own stays. */
const mergeInbox = async (from: string, into: string, session: ClientSession): Promise<void> => {
  const theirs = await Messages.find({ accountId: from }, { pushId: 1 }, { session }).limit(most).lean<MessageRecord[]>()
  const pushes = theirs.map(({ pushId }) => pushId)
  const both = await Messages.find({ accountId: into, pushId: { $in: pushes } }, { pushId: 1 }, { session }).lean<MessageRecord[]>()
  await Messages.deleteMany({ accountId: from, pushId: { $in: both.map(({ pushId }) => pushId) } }, { session })
  await Messages.updateMany({ accountId: from }, { $set: { accountId: new mongoose.Types.ObjectId(into) } }, { session })
}

/**
 * Without the consent to subscriptions: what was chosen of the Daily goes, with the mail address and WeChat's acceptances of it. What keeps
 * notices about one's own matters away stays while there may be any: withdrawing must not make more come.
 */
const forgetSubscriptions = async (id: string, agreed: readonly string[], session: ClientSession): Promise<void> => {
  const ended = (Object.keys(notices) as Notice[]).filter((notice) => !agreed.includes(notices[notice].purpose))
  await Grants.deleteMany({ accountId: id, notice: { $in: ended } }, { session })
  if (agreed.every((purpose) => purpose === 'account')) await Choices.deleteOne({ _id: id }, { session })
  else await Choices.updateOne({ _id: id }, { $set: { daily: [], keys: [] }, $unset: { email: 1, newEmail: 1 } }, { session })
}

/** What the messages hold of a person: the inbox with its fates, the choices, WeChat's acceptances. */
export const messagesPersonal: PersonalPart = {
  name: 'messages',
  models: [Messages, Choices, Grants],
  collect: async (id, fields) => {
    const [messages, choice, grants] = await Promise.all([
      Messages.find({ accountId: id }).sort({ _id: 1 }).limit(most).lean<MessageRecord[]>(),
      Choices.findById(id).lean<ChoiceRecord>(),
      Grants.find({ accountId: id }).lean<GrantRecord[]>(),
    ])
    return {
      messages: messages.map((record) => ({
        at: record.at,
        ...wordsOf(record.told, 'zh'),
        topics: record.topics,
        ...(record.readAt && { readAt: record.readAt }),
        fates: toFates(record, 'zh').map(({ channelName, told, at }) => ({ channel: channelName, told, at })),
      })),
      ...(choice && {
        choices: {
          daily: choice.daily,
          notices: choice.notices,
          quiet: choice.quiet,
          pausedUntil: choice.pausedUntil,
          ...(choice.email && { email: fields.open(choice.email, 'email') }),
          ...(choice.newEmail && { emailToConfirm: fields.open(choice.newEmail.sealed, 'new email') }),
        },
      }),
      acceptances: grants.map(({ notice, left, moves }) => ({
        notice,
        left,
        moves: moves.map(({ at, change, why }) => ({ at, change, why })),
      })),
    }
  },
  withdraw: async (id, agreed, session) => {
    if (!agreed.includes('subscriptions')) await forgetSubscriptions(id, agreed, session)
  },
  erase: async (id, _now, session) => {
    await Messages.deleteMany({ accountId: id }, { session })
    await Choices.deleteOne({ _id: id }, { session })
    await Grants.deleteMany({ accountId: id }, { session })
  },
  merge: async (from, into, session, keys) => {
    await mergeChoices(from, into, session, keys)
    await mergeGrants(from, into, session)
    await mergeInbox(from, into, session)
  },
}
