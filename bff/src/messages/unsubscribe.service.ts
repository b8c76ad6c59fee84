import { allTopics, type UnsubscribeOffer } from '@tisc/shared/messages/messages.schema'
import { type Channel, channelNames, channels } from '@tisc/shared/messages/messages.words'
import type { Language } from '@tisc/shared/platform/problem'
import { languageOf } from '../accounts/reach.service'
import { topicNames } from '../daily/topic.service'
import { isDuplicate } from '../platform/mongo'
import { ProblemError } from '../platform/problem-error'
import { type ChoiceRecord, Choices, keyOf } from './choice.model'
import { type MessageRecord, Messages } from './message.model'
import type { MessagesHouse } from './messages-house'
import { type LinkFrom, readUnsubscribeSecret } from './unsubscribe-secret'

type Subscriptions = ChoiceRecord['daily']

const words = {
  zh: { all: '全部文章', own: '培训、申请和案件的通知', on: '可以在这里退订', off: '已退订，不会再收到' },
  en: {
    all: 'Everything',
    own: 'Notices about your trainings, applications and cases',
    on: 'You can unsubscribe here',
    off: 'You have unsubscribed and will get no more',
  },
} as const satisfies Record<Language, object>

const choiceOf = ({ accountId }: MessageRecord) => Choices.findById(accountId, { daily: 1, notices: 1 }).lean<ChoiceRecord>()

const messageOf = async ({ sealer }: MessagesHouse, secret: string): Promise<{ record: MessageRecord; from: LinkFrom }> => {
  const { message, from } = readUnsubscribeSecret(sealer, secret)
  const record = await Messages.findById(message).lean<MessageRecord>()
  if (!record) throw new ProblemError('not-found')
  return { record, from }
}

/** Notices about one's own matters: one topic, of which only channels can be ended. */
const own = 'own'
const isOwn = ({ topics }: MessageRecord): boolean => topics.length === 0

const offerOwn = async (record: MessageRecord, from: LinkFrom): Promise<UnsubscribeOffer> => {
  const [language, choice] = await Promise.all([languageOf(record.accountId.toHexString()), choiceOf(record)])
  const told = words[language]
  const isOn = from !== 'inbox' && (choice?.notices?.includes(from) ?? record.channels[from] !== undefined)
  return {
    topics: [{ topic: own, name: told.own, isOn }],
    staysInInbox: true,
    told: isOn ? told.on : told.off,
    ...(from !== 'inbox' && { channel: from, channelName: channels[from][language] }),
  }
}

/** Who never chose has chosen then: what they were told on, without this channel. Two at once each take theirs away. */
const endOwn = async ({ accountId, channels: told }: MessageRecord, channel: LinkFrom | 'every'): Promise<void> => {
  const fresh = { $setOnInsert: { daily: [], keys: [] } }
  if (channel === 'every') {
    await Choices.updateOne({ _id: accountId }, { $set: { notices: [] }, ...fresh }, { upsert: true })
    return
  }
  const end = () => Choices.updateOne({ _id: accountId, notices: { $exists: true } }, { $pull: { notices: channel } })
  if ((await end()).matchedCount) return
  const notices = channelNames.filter((name) => told[name] && name !== channel)
  await Choices.updateOne({ _id: accountId, notices: { $exists: false } }, { $set: { notices }, ...fresh }, { upsert: true }).catch(
    async (error: unknown) => {
      if (!isDuplicate(error, '_id')) throw error
      await end()
    },
  )
}

const isOn = (daily: Subscriptions, topic: string, from: LinkFrom): boolean =>
  daily.some((item) => item.topic === topic && (from === 'inbox' || item.channels.includes(from)))

const offer = async ({ accountId, topics }: MessageRecord, from: LinkFrom, daily: Subscriptions): Promise<UnsubscribeOffer> => {
  const [language, names] = await Promise.all([languageOf(accountId.toHexString()), topicNames()])
  const told = words[language]
  const items = topics.map((topic) => ({
    topic,
    name: topic === allTopics ? told.all : (names.get(topic) ?? topic),
    isOn: isOn(daily, topic, from),
  }))
  return {
    topics: items,
    told: items.some((item) => item.isOn) ? told.on : told.off,
    ...(from !== 'inbox' && { channel: from, channelName: channels[from][language] }),
  }
}

const dailyOf = async (record: MessageRecord): Promise<Subscriptions> => (await choiceOf(record))?.daily ?? []

/** What the link of a message can end. Throws `not-found` for a secret that is none. */
export const showUnsubscribe = async (house: MessagesHouse, secret: string): Promise<UnsubscribeOffer> => {
  const { record, from } = await messageOf(house, secret)
  return isOwn(record) ? offerOwn(record, from) : offer(record, from, await dailyOf(record))
}

type What = { topic?: string | undefined; channel?: Channel | 'every' | undefined }

/** The subscriptions without these topics on this channel; what then comes nowhere but to the inbox stays there, what is ended everywhere goes. */
const without = (daily: Subscriptions, topics: string[], channel: Channel | 'every'): Subscriptions =>
  channel === 'every'
    ? daily.filter(({ topic }) => !topics.includes(topic))
    : daily.map((item) => (topics.includes(item.topic) ? { ...item, channels: item.channels.filter((kept) => kept !== channel) } : item))

/** Ends what the link is about, or one topic or channel of it. A second time changes nothing. Throws `not-found` for a topic it is not about. */
export const unsubscribe = async (house: MessagesHouse, secret: string, { topic, channel }: What): Promise<UnsubscribeOffer> => {
  const { record, from } = await messageOf(house, secret)
  if (topic !== undefined && !(isOwn(record) ? [own] : record.topics).includes(topic)) throw new ProblemError('not-found')
  if (isOwn(record)) {
    await endOwn(record, channel ?? from)
    return offerOwn(record, from)
  }
  const topics = topic === undefined ? record.topics : [topic]
  const place = channel ?? (from === 'inbox' ? 'every' : from)
  // Somebody may change their choices at this moment: then they are read again.
  for (let tried = 0; tried < 5; tried++) {
    const before = await dailyOf(record)
    const daily = without(before, topics, place)
    const keys = daily.map((item) => keyOf(item.frequency, item.topic))
    const { matchedCount } = await Choices.updateOne({ _id: record.accountId, daily: before }, { $set: { daily, keys } })
    if (matchedCount || before.length === 0) return offer(record, place === 'every' ? 'inbox' : from, daily)
  }
  throw new ProblemError('conflict')
}
