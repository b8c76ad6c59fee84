import { shanghaiYear } from '@tisc/shared/platform/shanghai'
import type { ExportedCredit } from '@tisc/shared/trainings/credits/credits.staff.contract'
import { nameAccounts } from '../../accounts/names.service'
import type { Viewer } from '../../platform/guard'
import type { House } from '../../platform/house'
import { ProblemError } from '../../platform/problem-error'
import { type BookingRecord, Bookings } from '../booking.model'
import { nameWalkIns } from '../check-in/walk-in.staff.service'
import type { TrainingRecord } from '../training.model'
import { findTraining } from '../training.staff.service'
import { CreditEntries, type CreditEntryRecord, earnedKey } from './credit-entry.model'
import { keepShare } from './share.service'
import { participantsOf, showStanding } from './standing'

type Names = Pick<House, 'vault'>

export const getCreditStanding = async (house: Names, id: string) => showStanding(house, await findTraining(id))

/** The year in which a training's credits count: that of its last session. */
const yearOf = ({ endsAt }: TrainingRecord): number => shanghaiYear(endsAt.getTime())

const entryOf = (training: TrainingRecord, booking: BookingRecord, viewer: Viewer, now: Date) => ({
  accountId: booking.accountId,
  trainingId: training._id,
  bookingId: booking._id,
  year: yearOf(training),
  title: training.title,
  at: now,
  by: { id: viewer.id, name: viewer.name },
})

/** Books what was earned. Whatever is booked already is left alone: however often and by how many at once, each credit arrives once. */
export const grantCredits = async (house: Names, viewer: Viewer, id: string, now: Date) => {
  const training = await findTraining(id)
  if (training.creditHours === undefined) throw new ProblemError('conflict', '这个培训没有写学时')
  if (training.endsAt > now) throw new ProblemError('conflict', '培训还没有结束，结束以后才能记学分')
  const { participants } = await participantsOf(training)
  const writes = participants
    .filter(({ earns }) => earns > 0)
    .map(({ booking, attended, held, earns }) => {
      const key = earnedKey(training._id, booking.accountId)
      const reason = `参加了${held}场中的${attended}场`
      const entry = { ...entryOf(training, booking, viewer, now), kind: 'earned' as const, hours: earns, reason }
      return { updateOne: { filter: { key }, update: { $setOnInsert: entry }, upsert: true } }
    })
  const { upsertedCount = 0 } = writes.length > 0 ? await CreditEntries.bulkWrite(writes as never) : {}
  viewer.note({ after: { granted: upsertedCount } })
  return { granted: upsertedCount, standing: await showStanding(house, training) }
}

type Correction = { booking: string; hours: number; reason: string }

/** Adds a correction: the line before stays as it was. */
export const correctCredits = async (
  house: Names,
  viewer: Viewer,
  id: string,
  { booking, hours, reason }: Correction,
  key: string,
  now: Date,
) => {
  const training = await findTraining(id)
  const found = await Bookings.findOne({ _id: booking, trainingId: training._id }).lean<BookingRecord>()
  if (!found) throw new ProblemError('not-found')
  const entry = { ...entryOf(training, found, viewer, now), kind: 'correction' as const, hours, reason }
  const name = `correction ${viewer.id} ${key}`
  const known = await CreditEntries.findOne({ key: name }).lean<CreditEntryRecord>()
  const isOther = known && (known.hours !== hours || known.reason !== reason || !known.bookingId.equals(booking))
  if (isOther) throw new ProblemError('conflict', '这次提交和上一次不一样，请重新打开')
  await CreditEntries.updateOne({ key: name }, { $setOnInsert: entry }, { upsert: true })
  viewer.note({ after: { booking, hours, reason } })
  return showStanding(house, training)
}

export const setShare = async (house: Names, viewer: Viewer, id: string, share: number) => {
  const training = await findTraining(id)
  await keepShare(viewer, training._id, share)
  return showStanding(house, training)
}

/** More lines than a year has ever had; it bounds what one answer can hold. */
const most = 50_000

/** Every line of a year with its person; who is gone has no name any more. */
export const exportCredits = async ({ vault }: Names, year: number): Promise<{ items: ExportedCredit[] }> => {
  const entries = await CreditEntries.find({ year }).sort({ _id: 1 }).limit(most).lean<CreditEntryRecord[]>()
  const [names, walkIns] = await Promise.all([
    nameAccounts(vault, [...new Set(entries.map(({ accountId }) => accountId.toHexString()))]),
    nameWalkIns(
      vault,
      entries.map(({ bookingId }) => bookingId),
    ),
  ])
  return {
    items: entries.map(({ accountId, bookingId, at, title, hours, reason }) => ({
      ...(walkIns.get(bookingId.toHexString()) ?? names.get(accountId.toHexString())),
      at: at.toISOString(),
      title,
      hours,
      reason,
    })),
  }
}
