import type { Told } from '@tisc/shared/messages/templates'
import { announce } from '../../platform/events/events'
import { type BookingRecord, Bookings } from '../booking.model'
import { bookingTarget, momentOf, peopleToTell } from '../told'
import { goingOn, type TrainingRecord, Trainings } from '../training.model'
import { findSession } from '../training.service'

const hour = 3_600_000
const lead = { day: 24 * hour, hour } as const
type Kind = keyof typeof lead

/** A session that is moved is a new one to be reminded of: its minute counts the occasions. */
const occasionOf = (startsAt: Date): number => Math.floor(startsAt.getTime() / 60_000)

/** What this process has announced already, so that it does not ask the database each second. */
const announced = new Set<string>()

const remind = async (kind: Kind, sessionId: string, startsAt: Date, now: Date): Promise<void> => {
  const event = { name: 'session-reminder', subject: `reminder ${sessionId} ${kind}`, sequence: occasionOf(startsAt), at: now }
  const key = `${event.subject} ${event.sequence}`
  if (announced.has(key)) return
  await announce(event)
  announced.add(key)
}

/** The job that reminds: once when a session is a day away, once when it is an hour away. Whoever signs up between the two hears the second. */
export const remindOfSessions = async (now: Date): Promise<void> => {
  const soon = new Date(now.getTime() + lead.day)
  const found = await Trainings.find(
    // one that begins just a day from now is among them
    { state: 'published', ...goingOn(now, new Date(soon.getTime() + 1)) },
    { sessions: 1 },
  ).lean<Pick<TrainingRecord, '_id' | 'sessions'>[]>()
  for (const { _id, startsAt, isCancelled } of found.flatMap(({ sessions }) => sessions)) {
    if (isCancelled || startsAt <= now || startsAt > soon) continue
    const kind: Kind = startsAt.getTime() - now.getTime() <= lead.hour ? 'hour' : 'day'
    await remind(kind, _id.toHexString(), startsAt, now)
  }
}

/** What a reminder says, to those who have a seat when it is told and whoever signed them up; nothing once it would come too late. */
export const tellReminder = async ({ subject }: { subject: string }, now: Date) => {
  const [, sessionId = '', kind] = subject.split(' ')
  const { training, session } = await findSession(sessionId)
  if (session.isCancelled || session.startsAt <= now) return undefined
  const seated = await Bookings.find({ sessionId: session._id, state: 'seated' }).lean<BookingRecord[]>()
  const args = { title: training.title, when: momentOf(session.startsAt), place: session.venue ?? '' }
  const told: Told = kind === 'hour' ? { template: 'session-in-an-hour', args } : { template: 'session-in-a-day', args }
  return { ...told, target: bookingTarget(seated), people: peopleToTell(seated) }
}
