import type { CreditStanding } from '@tisc/shared/trainings/credits/credits.staff.contract'
import { earnedHours, sumOfHours } from '@tisc/shared/trainings/credits/earning'
import type { House } from '../../platform/house'
import { type BookingRecord, Bookings } from '../booking.model'
import { attendancesOf } from '../check-in/deeds.service'
import { peopleOf } from '../check-in/door.staff.service'
import type { TrainingRecord } from '../training.model'
import { CreditEntries, type CreditEntryRecord } from './credit-entry.model'
import { shareOf } from './share.service'

/** Somebody of a training, over all its sessions. */
export type Participant = { booking: BookingRecord; attended: number; held: number; earns: number }

/** Everybody who had a seat in any session, with what they attended. A session that is to come counts as not attended yet. */
export const participantsOf = async (
  training: TrainingRecord,
): Promise<{ participants: Participant[]; share: number; isOwnShare: boolean }> => {
  const { share, isOwnShare } = await shareOf(training._id)
  const sessionIds = training.sessions.map(({ _id }) => _id)
  const bookings = await Bookings.find({ sessionId: { $in: sessionIds }, state: 'seated' }).lean<BookingRecord[]>()
  const attendances = new Map<string, boolean>()
  for (const sessionId of sessionIds) {
    for (const [booking, { isIn, conflict }] of await attendancesOf(sessionId)) attendances.set(booking, isIn && conflict.length === 0)
  }
  const people = new Map<string, BookingRecord[]>()
  for (const booking of bookings)
    people.set(booking.accountId.toHexString(), [...(people.get(booking.accountId.toHexString()) ?? []), booking])
  const participants = [...people.values()].map((own): Participant => {
    const sessions = training.sessions.map(({ _id, isCancelled }) => {
      const booking = own.find(({ sessionId }) => sessionId.equals(_id))
      return { isHeld: !isCancelled, isAttended: booking !== undefined && attendances.get(booking._id.toHexString()) === true }
    })
    const held = sessions.filter(({ isHeld }) => isHeld)
    const attended = held.filter(({ isAttended }) => isAttended).length
    return { booking: own[0] as BookingRecord, attended, held: held.length, earns: earnedHours(training.creditHours, sessions, share) }
  })
  return { participants, share, isOwnShare }
}

/** How a training's credits stand, person by person. */
export const showStanding = async (house: Pick<House, 'vault'>, training: TrainingRecord): Promise<CreditStanding> => {
  const { participants, share, isOwnShare } = await participantsOf(training)
  const [entries, people] = await Promise.all([
    CreditEntries.find({ trainingId: training._id }).lean<CreditEntryRecord[]>(),
    peopleOf(
      house,
      participants.map(({ booking }) => booking),
    ),
  ])
  const hoursOf = ({ accountId }: BookingRecord) =>
    sumOfHours(entries.filter((one) => one.accountId.equals(accountId)).map(({ hours }) => hours))
  const items = participants.map(({ booking, attended, held, earns }, at) => {
    const { name, phone, mode } = people[at] as (typeof people)[number]
    return {
      booking: booking._id.toHexString(),
      ...(name && { name }),
      ...(phone && { phone }),
      mode,
      attended,
      held,
      earns,
      has: hoursOf(booking),
    }
  })
  return {
    title: training.title,
    ...(training.creditHours !== undefined && { hours: training.creditHours }),
    share,
    isOwnShare,
    sessions: training.sessions.map(({ _id, startsAt, isCancelled }) => ({
      id: _id.toHexString(),
      startsAt: startsAt.toISOString(),
      isCancelled,
    })),
    items,
  }
}
