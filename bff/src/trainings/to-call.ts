import type { SeatingEvent } from '@tisc/shared/trainings/seating/seating.state'
import { whoIsOutOfReach } from '../messages/told.service'
import type { BookingRecord } from './booking.model'
import { type SeatingEventRecord, SeatingEvents } from './seating-event.model'

const offeredTo = (event: SeatingEvent): string[] => {
  if (event.type === 'offered') return [event.id]
  return event.type === 'offered-to-all' ? event.ids : []
}

/** The bookings of a session with an offer that reached its person nowhere outside of the app: the trainer calls them. */
export const bookingsToCall = async (records: BookingRecord[]): Promise<Set<string>> => {
  const offered = records.filter(({ state }) => state === 'offered')
  const [first] = offered
  if (!first) return new Set()
  const { sessionId } = first
  const events = await SeatingEvents.find({ sessionId, 'event.type': { $in: ['offered', 'offered-to-all'] } })
    .sort({ sequence: 1 })
    .lean<SeatingEventRecord[]>()
  // The last offer to each is the one that counts.
  const subjects = new Map(
    events.flatMap(({ event, sequence }) => offeredTo(event).map((id) => [id, `seating ${sessionId.toHexString()} ${sequence}`])),
  )
  const subjectOf = ({ _id }: BookingRecord) => subjects.get(_id.toHexString()) ?? ''
  const out = await whoIsOutOfReach('seating', [...new Set(offered.map(subjectOf))])
  const toCall = offered.filter((booking) => out.get(subjectOf(booking))?.has(booking.accountId.toHexString()))
  return new Set(toCall.map(({ _id }) => _id.toHexString()))
}
