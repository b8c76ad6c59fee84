import { Events } from '../platform/events/event.model'
import { type MessageRecord, Messages } from './message.model'

/** What became of personal messages: in how many inboxes each is, and how many opened it; by what they are about. */
export const countTold = async (name: string, subjects: string[]): Promise<Map<string, { told: number; read: number }>> => {
  if (subjects.length === 0) return new Map()
  const events = await Events.find({ name, subject: { $in: subjects }, sequence: 1 }, { subject: 1 }).lean()
  const groups = await Messages.aggregate<{ _id: (typeof events)[number]['_id']; told: number; read: number }>([
    { $match: { pushId: { $in: events.map(({ _id }) => _id) } } },
    { $group: { _id: '$pushId', told: { $sum: 1 }, read: { $sum: { $cond: [{ $gt: ['$readAt', null] }, 1, 0] } } } },
  ])
  return new Map(
    events.map(({ _id, subject }) => {
      const group = groups.find((one) => one._id.equals(_id))
      return [subject, { told: group?.told ?? 0, read: group?.read ?? 0 }]
    }),
  )
}

/** What may still come, or has: a message in one of these states on a channel is not out of reach. */
const underWay = ['waiting', 'sending', 'sent']

/**
 * Whom no channel has taken a message to, and none will, by what it is about: they have it in the app alone, and have not opened it there.
 * Of whom nothing was laid down yet nothing is said. An unknown fate does not count as taken.
 */
export const whoIsOutOfReach = async (name: string, subjects: string[]): Promise<Map<string, Set<string>>> => {
  if (subjects.length === 0) return new Map()
  const events = await Events.find({ name, subject: { $in: subjects }, sequence: 1 }, { subject: 1 }).lean()
  const messages = await Messages.find(
    { pushId: { $in: events.map(({ _id }) => _id) } },
    { pushId: 1, accountId: 1, readAt: 1, channels: 1 },
  ).lean<MessageRecord[]>()
  const isOut = ({ readAt, channels }: MessageRecord) => !readAt && Object.values(channels).every(({ state }) => !underWay.includes(state))
  return new Map(
    events.map(({ _id, subject }) => {
      const out = messages.filter((message) => message.pushId.equals(_id) && isOut(message))
      return [subject, new Set(out.map(({ accountId }) => accountId.toHexString()))]
    }),
  )
}
