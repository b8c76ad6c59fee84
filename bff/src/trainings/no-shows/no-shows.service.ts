import type { NoShowRecord } from '@tisc/shared/trainings/no-shows/no-shows.contract'
import mongoose, { type Types } from 'mongoose'
import { currentSettings } from '../../settings/settings.service'
import { type BookingRecord, Bookings } from '../booking.model'
import { missedOf } from '../check-in/deeds.service'
import { type TrainingRecord, Trainings } from '../training.model'

const monthsBefore = (now: Date, months: number): Date => {
  const from = new Date(now)
  from.setUTCMonth(from.getUTCMonth() - months)
  return from
}

/** Those of these seats whose session is over, where people were checked in, and whose holder was not. */
export const missedAmong = async (seats: BookingRecord[], now: Date): Promise<{ seat: BookingRecord; training: TrainingRecord }[]> => {
  if (seats.length === 0) return []
  const trainings = await Trainings.find({ _id: { $in: seats.map(({ trainingId }) => trainingId) } }).lean<TrainingRecord[]>()
  const over = seats.flatMap((seat) => {
    const training = trainings.find(({ _id }) => _id.equals(seat.trainingId))
    const session = training?.sessions.find(({ _id }) => _id.equals(seat.sessionId))
    return training && session && !session.isCancelled && session.endsAt <= now ? [{ seat, training }] : []
  })
  const missed = await missedOf(over.map(({ seat }) => seat))
  return over.filter(({ seat }) => missed.has(seat._id.toHexString()))
}

/**
 * What somebody missed in the last months: seats they took themselves. Whoever gave the seat back, said that they cannot come, was checked
 * in later by name or was excused by the trainer has missed nothing: it is counted anew each time it is asked.
 */
const missedBy = async (accountId: Types.ObjectId, from: Date, now: Date) => {
  const seats = await Bookings.find({ accountId, startsAt: { $gte: from, $lt: now } })
    .sort({ startsAt: -1, _id: -1 })
    .lean<BookingRecord[]>()
  return missedAmong(
    seats.filter(({ state, organisationId }) => state === 'seated' && !organisationId),
    now,
  )
}

/** What somebody missed, and what follows from it by today's settings. */
export const getNoShows = async (account: string, now: Date): Promise<NoShowRecord> => {
  const { noShowLimit: limit, noShowMonths: months } = await currentSettings()
  const missed = await missedBy(new mongoose.Types.ObjectId(account), monthsBefore(now, months), now)
  const items = missed.map(({ seat, training }) => ({
    booking: seat._id.toHexString(),
    title: training.title,
    startsAt: seat.startsAt.toISOString(),
  }))
  return { items, limit, months, isBehind: limit > 0 && items.length >= limit }
}

/** Whether what somebody signs up for stands behind others; without a rule nothing is counted. */
export const standsBehind = async (account: string, now: Date): Promise<boolean> =>
  (await currentSettings()).noShowLimit > 0 && (await getNoShows(account, now)).isBehind
