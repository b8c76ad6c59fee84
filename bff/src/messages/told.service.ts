import { Events } from '../platform/events/event.model'
import { Messages } from './message.model'

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
