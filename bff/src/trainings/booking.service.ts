import { cancelUntilOf } from '@tisc/shared/trainings/cancel-until'
import type { Mode } from '@tisc/shared/trainings/seating/seating.state'
import type { Booking } from '@tisc/shared/trainings/trainings.schema'
import mongoose from 'mongoose'
import { nameAccounts } from '../accounts/names.service'
import type { Member } from '../platform/guard'
import { ProblemError } from '../platform/problem-error'
import type { Vault } from '../platform/vault/vault'
import { type BookingRecord, Bookings } from './booking.model'
import { ask, showRecord } from './booking.view'
import { openTo } from './booking-access'
import { nameWalkIns } from './check-in/walk-in.staff.service'
import { standingOf } from './feedback/feedback.service'
import { claimSeats } from './groups/claiming'
import { readCursor, toCursor } from './place.cursor'
import { type TrainingRecord, Trainings } from './training.model'
import { findSession } from './training.service'

/** One's own, and what the organisation booked that one acts for. */
const own = async (member: Member, id: string) => {
  const shared = member.organisation ? [{ organisationId: new mongoose.Types.ObjectId(member.organisation) }] : []
  const record = await Bookings.findOne({
    _id: id,
    $or: [{ accountId: new mongoose.Types.ObjectId(member.id) }, ...shared],
  }).lean<BookingRecord>()
  if (!record) throw new ProblemError('not-found')
  return { record, ...(await findSession(record.sessionId.toHexString())) }
}

/** Whom a colleague of theirs looks at. */
const nameOf = async (vault: Vault, { _id, accountId }: BookingRecord): Promise<string | undefined> => {
  const account = accountId.toHexString()
  const [walkIns, accounts] = await Promise.all([nameWalkIns(vault, [_id]), nameAccounts(vault, [account])])
  return (walkIns.get(_id.toHexString()) ?? accounts.get(account))?.name
}

/** Where one's booking stands. Throws `not-found` for anybody else's. */
export const getBooking = async (vault: Vault, member: Member, id: string, now: Date): Promise<Booking> => {
  await claimSeats(vault, member)
  const { record, training, session } = await own(member, id)
  const [shown] = await showRecord(record, training)
  if (!shown) throw new ProblemError('not-found')
  const name = record.accountId.toHexString() === member.id ? undefined : await nameOf(vault, record)
  if (name) return { ...shown, name }
  const { state } = await standingOf({ record, training, session }, now)
  return {
    ...shown,
    ...(await openTo(vault, record, training, now)),
    ...((state === 'open' || state === 'answered') && { feedback: state }),
  }
}

/** Gives the seat back; after the stated time it counts as excused, not as cancelled. */
export const cancelBooking = async (member: Member, id: string, now: Date): Promise<Booking> => {
  const { training, session } = await own(member, id)
  const until = cancelUntilOf(training.cancelUntil, session.startsAt)
  return ask(training, session, { type: 'cancel', id, reason: now < until ? 'cancelled' : 'excused' }, now)
}

export const acceptOffer = async (member: Member, id: string, now: Date): Promise<Booking> => {
  const { training, session } = await own(member, id)
  return ask(training, session, { type: 'accept', id }, now)
}

export const declineOffer = async (member: Member, id: string, now: Date): Promise<Booking> => {
  const { training, session } = await own(member, id)
  return ask(training, session, { type: 'decline', id }, now)
}

/** Takes part in another way where there is room; throws `conflict` where not, and the seat stays. */
export const switchMode = async (member: Member, id: string, mode: Mode, now: Date): Promise<Booking> => {
  const { training, session } = await own(member, id)
  return ask(training, session, { type: 'switch', id, mode }, now)
}

/** One's bookings, the latest session first. */
export const listBookings = async (vault: Vault, member: Member, { cursor, limit }: { cursor?: string | undefined; limit: number }) => {
  const last = readCursor(cursor)
  const before = last ? { $or: [{ startsAt: { $lt: last.startsAt } }, { startsAt: last.startsAt, _id: { $lt: last._id } }] } : {}
  await claimSeats(vault, member)
  const found = await Bookings.find({ accountId: new mongoose.Types.ObjectId(member.id), ...before })
    .sort({ startsAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<BookingRecord[]>()
  const shown = found.slice(0, limit)
  const trainings = await Trainings.find({ _id: { $in: shown.map(({ trainingId }) => trainingId) } }).lean<TrainingRecord[]>()
  const trainingOf = (record: BookingRecord) => trainings.find(({ _id }) => _id.equals(record.trainingId))
  const items = (await Promise.all(shown.map((record) => showRecord(record, trainingOf(record))))).flat()
  const next = found.length > limit ? shown.at(-1) : undefined
  return { items, ...(next && { next: toCursor(next) }) }
}
