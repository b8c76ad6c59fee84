import { type Channel, channelNames } from '@tisc/shared/messages/messages.words'
import { quietUntil } from '@tisc/shared/messages/quiet-hours'
import mongoose, { type Types } from 'mongoose'
import { reachOf, whoAgreed } from '../accounts/reach.service'
import { channelsInUse } from './channels/in-use'
import { type ChoiceRecord, Choices, keyOf } from './choice.model'
import type { Delivery, MessageRecord } from './message.model'
import type { MessagesHouse } from './messages-house'
import { noticeChannels } from './notice-channels'
import type { Audience, PushRecord } from './push.model'

/** How many people are laid down at once: one batch. */
const batchSize = 1_000

/** The messages of a step, and behind whom the next one begins; or that a key of the audience has nobody left, or that all are told. */
export type Recipients = { messages: MessageRecord[]; after?: Types.ObjectId } | 'key-over' | 'all-told'

const firstFate = (choice: ChoiceRecord | undefined, now: Date): Delivery => {
  if (choice?.pausedUntil && choice.pausedUntil > now)
    return { state: 'not-sent', reason: 'paused', until: choice.pausedUntil, dueAt: now, tries: 0, at: now }
  const until = choice?.quiet && quietUntil(choice.quiet, now)
  return until ? { state: 'waiting', reason: 'quiet-hours', until, dueAt: until, tries: 0 } : { state: 'waiting', dueAt: now, tries: 0 }
}

type Wanted = { accountId: Types.ObjectId; choice: ChoiceRecord | undefined; topics: string[]; channels: readonly Channel[] }

const toMessage = (push: PushRecord, { accountId, choice, topics, channels }: Wanted, now: Date): MessageRecord => {
  const { template, args, target } = push.announcement
  return {
    _id: new mongoose.Types.ObjectId(),
    accountId,
    pushId: push._id,
    batch: push.step,
    at: now,
    told: { template, args } as MessageRecord['told'],
    target,
    topics,
    unread: true,
    channels: Object.fromEntries(channels.map((channel): [Channel, Delivery] => [channel, firstFate(choice, now)])),
  }
}

/** Which of a person's subscriptions an announcement is for. */
const matching = ({ daily }: ChoiceRecord, audience: Audience) =>
  daily.filter(({ frequency, topic }) => frequency === audience.frequency && (topic === 'all' || audience.topics.includes(topic)))

const toSubscriberMessage = (push: PushRecord, audience: Audience, choice: ChoiceRecord, now: Date): MessageRecord => {
  const wanted = matching(choice, audience)
  const channels = channelNames.filter((channel) => wanted.some((item) => item.channels.includes(channel)))
  return toMessage(push, { accountId: choice._id, choice, topics: wanted.map(({ topic }) => topic), channels }, now)
}

/** The next of those who subscribed, key by key, and within a key by person. */
const nextSubscribers = async (push: PushRecord, audience: Audience, now: Date): Promise<Recipients> => {
  const key = ['all', ...audience.topics].map((topic) => keyOf(audience.frequency, topic))[push.key]
  if (key === undefined) return 'all-told'
  const people = await Choices.find({ keys: key, ...(push.after && { _id: { $gt: push.after } }) })
    .sort({ _id: 1 })
    .limit(batchSize)
    .lean<ChoiceRecord[]>()
  const last = people.at(-1)
  if (!last) return 'key-over'
  const agreed = await whoAgreed(
    people.map(({ _id }) => _id),
    'subscriptions',
  )
  const messages = people
    .filter(({ _id }) => agreed.has(_id.toHexString()))
    .map((choice) => toSubscriberMessage(push, audience, choice, now))
  return { messages, after: last._id }
}

/** The next of those who are told by name. Who never chose channels is told on those that can reach them. */
const nextPeople = async (house: MessagesHouse, push: PushRecord, everybody: Types.ObjectId[], now: Date): Promise<Recipients> => {
  const people = everybody.slice((push.step - 1) * batchSize, push.step * batchSize)
  if (people.length === 0) return 'all-told'
  const [choices, reaches] = await Promise.all([
    Choices.find({ _id: { $in: people } }).lean<ChoiceRecord[]>(),
    reachOf(house.vault, people),
  ])
  const chosen = new Map(choices.map((choice) => [choice._id.toHexString(), choice]))
  const inUse = channelsInUse(house)
  const messages = people.flatMap((accountId) => {
    const key = accountId.toHexString()
    const [choice, reach] = [chosen.get(key), reaches.get(key)]
    // Whoever has gone meanwhile is told nothing.
    return reach ? [toMessage(push, { accountId, choice, topics: [], channels: noticeChannels(choice, reach, inUse) }, now)] : []
  })
  return { messages }
}

/** Who is next to be told of a push. */
export const nextRecipients = (house: MessagesHouse, push: PushRecord, now: Date): Promise<Recipients> =>
  'people' in push.announcement
    ? nextPeople(house, push, push.announcement.people, now)
    : nextSubscribers(push, push.announcement.audience, now)
