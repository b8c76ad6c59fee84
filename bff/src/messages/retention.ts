import { Events } from '../platform/events/event.model'
import { Batches } from './batch.model'
import { Messages } from './message.model'
import { Pushes } from './push.model'
import { PushFigures } from './push-figures.model'

/** Messages are kept for a year, as the notice that people agreed to says; what they came from goes with them. In milliseconds. */
const kept = 366 * 86_400_000
const hour = 3_600_000

/** The job that forgets messages older than a year, once an hour and a part at a time. */
export const createRetainMessages = () => {
  let next = 0
  return async (now: Date): Promise<void> => {
    if (now.getTime() < next) return
    const before = { $lt: new Date(now.getTime() - kept) }
    const old = await Messages.find({ at: before }, { _id: 1 }).limit(10_000).lean()
    await Messages.deleteMany({ _id: { $in: old.map(({ _id }) => _id) } })
    const pushes = await Pushes.find({ at: before }, { _id: 1 }).limit(1_000).lean()
    await Batches.deleteMany({ pushId: { $in: pushes.map(({ _id }) => _id) } })
    await Pushes.deleteMany({ _id: { $in: pushes.map(({ _id }) => _id) } })
    await PushFigures.deleteMany({ at: before })
    await Events.deleteMany({ at: before, isTaken: true })
    // As long as there was a full part, there may be more.
    next = old.length < 10_000 ? now.getTime() + hour : 0
  }
}
