import type { Target } from '@tisc/shared/messages/messages.schema'
import { shanghaiDay, shanghaiTime } from '@tisc/shared/platform/shanghai'
import type { Types } from 'mongoose'
import type { BookingRecord } from './booking.model'

/** An instant as messages write it, in Shanghai's time. */
export const momentOf = (instant: Date): string => `${shanghaiDay(instant)} ${shanghaiTime(instant)}`

/** Where a message about these bookings leads: to the one, or to the list of one's own. */
export const bookingTarget = (bookings: readonly BookingRecord[]): Target => {
  const [only] = bookings
  return only && bookings.length === 1 ? { route: 'booking', params: { id: only._id.toHexString() } } : { route: 'bookings', params: {} }
}

/** Who is told about these bookings: whose they are, and whoever signed somebody up; who has no account is told by that one. */
export const peopleToTell = (bookings: readonly BookingRecord[]): Types.ObjectId[] => {
  const ids = bookings.flatMap(({ accountId, byId, guest }) => [...(guest ? [] : [accountId]), ...(byId ? [byId] : [])])
  return [...new Map(ids.map((id) => [id.toHexString(), id])).values()]
}

/** Who stands on a list. */
export const onList = { $in: ['seated', 'offered', 'waiting'] as BookingRecord['state'][] }
