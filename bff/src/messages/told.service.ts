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

/** How far a message came: since when a channel has it, or its reader has opened it; or that no channel will take it any more. */
export type Fate = { at?: Date; isOutOfReach: boolean }

const fateOf = ({ readAt, channels }: MessageRecord): Fate => {
  const deliveries = Object.values(channels)
  const taken = deliveries.flatMap(({ state, at }) => (state === 'sent' && at ? [at.getTime()] : []))
  const instants = [...taken, ...(readAt ? [readAt.getTime()] : [])]
  if (instants.length > 0) return { at: new Date(Math.min(...instants)), isOutOfReach: false }
  return { isOutOfReach: deliveries.every(({ state }) => !underWay.includes(state)) }
}

/**
 * How far messages came, by what they are about and by account. That it lies in the inbox is not told here: a message may wait there
 * unseen. Of whom nothing was laid down yet nothing is said. An unknown fate does not count as taken.
 */
export const fatesOfTold = async (name: string, subjects: string[]): Promise<Map<string, Map<string, Fate>>> => {
  if (subjects.length === 0) return new Map()
  const events = await Events.find({ name, subject: { $in: subjects }, sequence: 1 }, { subject: 1 }).lean()
  const messages = await Messages.find(
    { pushId: { $in: events.map(({ _id }) => _id) } },
    { pushId: 1, accountId: 1, readAt: 1, channels: 1 },
  ).lean<MessageRecord[]>()
  return new Map(
    events.map(({ _id, subject }) => {
      const here = messages.filter((message) => message.pushId.equals(_id))
      return [subject, new Map(here.map((message) => [message.accountId.toHexString(), fateOf(message)]))]
    }),
  )
}
