import { announce } from '../../platform/events/events'
import { type BookingRecord, Bookings } from '../booking.model'
import { attendedIn } from '../check-in/deeds.service'
import { bookingTarget, momentOf } from '../told'
import { goingOn, type TrainingRecord, Trainings } from '../training.model'
import { findSession } from '../training.service'
import { isAsked } from './feedback.service'

const hour = 3_600_000
/** From so long after the end until so long after it the job asks, in milliseconds: lists of who came may come late. */
const [soonest, latest] = [hour, 7 * 24 * hour]

/** What this process has announced already. */
const announced = new Set<string>()

const isDue = (endsAt: Date, now: Date): boolean => {
  const since = now.getTime() - endsAt.getTime()
  return since >= soonest && since < latest
}

/** The job that asks how it was: once a session, when it is known that somebody came. */
export const askForFeedback = async (now: Date): Promise<void> => {
  const from = new Date(now.getTime() - latest)
  const found = await Trainings.find({ state: 'published', ...goingOn(from, now) }).lean<TrainingRecord[]>()
  const due = found.flatMap((training) =>
    training.sessions.filter(
      (session) => isDue(session.endsAt, now) && !announced.has(session._id.toHexString()) && isAsked(training, session),
    ),
  )
  if (due.length === 0) return
  const { recorded } = await attendedIn(due.map(({ _id }) => _id))
  for (const { _id } of due) {
    const id = _id.toHexString()
    if (!recorded.has(id)) continue
    await announce({ name: 'feedback-asked', subject: `feedback ${id}`, at: now })
    announced.add(id)
  }
}

/** What those are told who came, have an account, and have not answered yet. */
export const tellFeedback = async ({ subject }: { subject: string }) => {
  const [, sessionId = ''] = subject.split(' ')
  const { training, session } = await findSession(sessionId)
  const { attended } = await attendedIn([session._id])
  const seated = await Bookings.find({ sessionId: session._id, state: 'seated' }).lean<BookingRecord[]>()
  const told = seated.filter(({ _id, guest, feedback }) => attended.has(_id.toHexString()) && !guest && !feedback)
  if (told.length === 0) return undefined
  return {
    template: 'feedback-asked' as const,
    args: { title: training.title, when: momentOf(session.startsAt) },
    target: bookingTarget(told),
    people: told.map(({ accountId }) => accountId),
  }
}
