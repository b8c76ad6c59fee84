import { shanghaiMonth, startOfDay } from '@tisc/shared/platform/shanghai'
import { gradesIn } from '@tisc/shared/trainings/feedback/results'
import { type CountedSession, figuresOf } from '@tisc/shared/trainings/figures'
import { topicNames } from '../../daily/topic.service'
import { type BookingRecord, Bookings } from '../booking.model'
import { attendedIn } from '../check-in/deeds.service'
import { FeedbackBoxes, type FeedbackBoxRecord } from '../feedback/feedback-box.model'
import { goingOn, type SessionRecord, type TrainingRecord, Trainings } from '../training.model'

type Said = CountedSession['feedback']

/** What was said of the sessions of these trainings, by session. */
const saidOf = async (trainings: TrainingRecord[]): Promise<Map<string, Said>> => {
  const boxes = await FeedbackBoxes.find({ trainingId: { $in: trainings.map(({ _id }) => _id) } }).lean<FeedbackBoxRecord[]>()
  const said = new Map<string, Said>()
  for (const { sessionId, answers } of boxes) {
    const before = said.get(sessionId.toHexString()) ?? { answers: 0, grades: [] }
    const grades = gradesIn(answers.map((one) => one.answers))
    said.set(sessionId.toHexString(), { answers: before.answers + answers.length, grades: [...before.grades, ...grades] })
  }
  return said
}

type Facts = Pick<CountedSession, 'isComplete' | 'feedback'>

const counted = ({ _id: trainingId, topic }: TrainingRecord, session: SessionRecord, facts: Facts): CountedSession => ({
  id: session._id.toHexString(),
  trainingId: trainingId.toHexString(),
  month: shanghaiMonth(session.startsAt),
  venue: session.venue,
  topic,
  capacities: session.capacities,
  ...facts,
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
  const [seats, { attended, recorded }, names, said] = await Promise.all([
    Bookings.find({ sessionId: { $in: ids }, state: 'seated' }, { sessionId: 1, mode: 1 }).lean<
      Pick<BookingRecord, '_id' | 'sessionId' | 'mode'>[]
    >(),
    attendedIn(ids),
    topicNames(),
    saidOf(trainings),
  ])
  return figuresOf(
    year,
    held.map(({ training, session }) => {
      const id = session._id.toHexString()
      const isComplete = session.endsAt <= now && recorded.has(id)
      return counted(training, session, { isComplete, feedback: said.get(id) ?? { answers: 0, grades: [] } })
    }),
    seats.map(({ _id, sessionId, mode }) => ({ sessionId: sessionId.toHexString(), mode, isIn: attended.has(_id.toHexString()) })),
    names,
  )
}
