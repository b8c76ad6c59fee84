import mongoose from 'mongoose'
import { languageOf } from '../../accounts/reach.service'
import { topicNames } from '../../daily/topic.service'
import type { Member } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import { type BookingRecord, Bookings } from '../booking.model'
import { goingOn, type TrainingRecord, Trainings } from '../training.model'
import { accountBehind } from './address.service'
import { bookingEvent, ownName, sessionEvent } from './calendar.events'
import { writeCalendar } from './ics'
import { numberEvents } from './versions.service'

const day = 86_400_000
/** How far back calendars reach, so that who looks once a month still learns what was called off. */
const back = 60 * day
/** More than anybody books and more than the centre holds in a year. */
const most = 1_000

/** Every session of the last two months and to come, of everything or of a topic. Throws `not-found` for a topic that there is not. */
export const getCalendar = async (publicUrl: string, now: Date, topic?: string): Promise<string> => {
  const name = topic === undefined ? undefined : (await topicNames()).get(topic)
  if (topic !== undefined && name === undefined) throw new ProblemError('not-found')
  const since = new Date(now.getTime() - back)
  const found = await Trainings.find({
    state: { $in: ['published', 'cancelled'] },
    ...(topic !== undefined && { topic }),
    ...goingOn(since),
  })
    .sort({ startsAt: 1, _id: 1 })
    .limit(most)
    .lean<TrainingRecord[]>()
  const events = found.flatMap((training) =>
    training.sessions.filter(({ endsAt }) => endsAt >= since).map((session) => sessionEvent(training, session, publicUrl)),
  )
  return writeCalendar(name === undefined ? '公益学知堂' : `${name} · 公益学知堂`, await numberEvents(events, now))
}

const eventsOf = async (bookings: BookingRecord[], account: string, publicUrl: string) => {
  const language = await languageOf(account)
  const trainings = await Trainings.find({ _id: { $in: bookings.map(({ trainingId }) => trainingId) } }).lean<TrainingRecord[]>()
  const byId = new Map(trainings.map((training) => [training._id.toHexString(), training]))
  const events = bookings.flatMap((booking) => {
    const training = byId.get(booking.trainingId.toHexString())
    const session = training?.sessions.find(({ _id }) => _id.equals(booking.sessionId))
    return training && session ? [bookingEvent(booking, training, session, publicUrl, language)] : []
  })
  return { events, language }
}

/** Somebody's bookings of the last two months and to come. Throws `not-found` for an address that leads nowhere any more. */
export const getOwnCalendar = async (publicUrl: string, secret: string, now: Date): Promise<string> => {
  const account = await accountBehind(secret)
  const bookings = await Bookings.find({
    accountId: new mongoose.Types.ObjectId(account),
    startsAt: { $gte: new Date(now.getTime() - back) },
  })
    .sort({ startsAt: -1, _id: -1 })
    .limit(most)
    .lean<BookingRecord[]>()
  const { events, language } = await eventsOf(bookings, account, publicUrl)
  return writeCalendar(ownName(language), await numberEvents(events, now))
}

/** One of one's own bookings, with the id and the number that it has in the calendar too. Throws `not-found` for anybody else's. */
export const getBookingCalendar = async (publicUrl: string, member: Member, id: string, now: Date): Promise<string> => {
  const booking = await Bookings.findOne({ _id: id, accountId: new mongoose.Types.ObjectId(member.id) }).lean<BookingRecord>()
  if (!booking) throw new ProblemError('not-found')
  const { events, language } = await eventsOf([booking], member.id, publicUrl)
  if (events.length === 0) throw new ProblemError('not-found')
  return writeCalendar(ownName(language), await numberEvents(events, now))
}
