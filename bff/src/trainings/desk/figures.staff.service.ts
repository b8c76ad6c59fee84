import { shanghaiMonth, startOfDay } from '@tisc/shared/platform/shanghai'
import { type CountedSession, figuresOf } from '@tisc/shared/trainings/figures'
import { topicNames } from '../../daily/topic.service'
import { type BookingRecord, Bookings } from '../booking.model'
import { attendedIn } from '../check-in/deeds.service'
import { goingOn, type SessionRecord, type TrainingRecord, Trainings } from '../training.model'

const counted = ({ _id: trainingId, topic }: TrainingRecord, session: SessionRecord, isComplete: boolean): CountedSession => ({
  id: session._id.toHexString(),
  trainingId: trainingId.toHexString(),
  month: shanghaiMonth(session.startsAt),
  venue: session.venue,
  topic,
  capacities: session.capacities,
  isComplete,
})

/** A year counted from its sessions, seats and check-ins. What was cancelled is not counted. */
export const getTrainingFigures = async (year: number, now: Date) => {
  const [from, to] = [startOfDay(`${year}-01-01`), startOfDay(`${year + 1}-01-01`)]
  const trainings = await Trainings.find({
    state: { $in: ['published', 'cancelled'] },
    ...goingOn(from, to),
  }).lean<TrainingRecord[]>()
  const held = trainings.flatMap((training) =>
    training.sessions
      .filter(({ startsAt, isCancelled }) => !isCancelled && startsAt >= from && startsAt < to)
      .map((session) => ({ training, session })),
  )
  const ids = held.map(({ session }) => session._id)
  const [seats, { attended, recorded }, names] = await Promise.all([
    Bookings.find({ sessionId: { $in: ids }, state: 'seated' }, { sessionId: 1, mode: 1 }).lean<
      Pick<BookingRecord, '_id' | 'sessionId' | 'mode'>[]
    >(),
    attendedIn(ids),
    topicNames(),
  ])
  return figuresOf(
    year,
    held.map(({ training, session }) => counted(training, session, session.endsAt <= now && recorded.has(session._id.toHexString()))),
    seats.map(({ _id, sessionId, mode }) => ({ sessionId: sessionId.toHexString(), mode, isIn: attended.has(_id.toHexString()) })),
    names,
  )
}
