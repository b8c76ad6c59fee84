import { type Fate, fatesOfTold } from '../../messages/told.service'
import type { BookingRecord } from '../booking.model'
import { peopleToTell } from '../told'

const subjectOf = ({ sessionId, untold }: BookingRecord): string => `seating ${sessionId.toHexString()} ${untold}`

/** An offer of which it is not known yet that it reached anybody: since when it has, or whether it never will by itself. */
type Reached = { at?: Date; isOutOfReach: boolean }

const together = (fates: (Fate | undefined)[]): Reached => {
  const instants = fates.flatMap((fate) => fate?.at?.getTime() ?? [])
  // Of whom nothing was laid down yet nothing is known; who has nobody to be told by is out of reach from the first.
  if (instants.length === 0) return { isOutOfReach: fates.every((fate) => fate?.isOutOfReach) }
  return { at: new Date(Math.min(...instants)), isOutOfReach: false }
}

/** How far the offers of these bookings came, by booking; who has none that waits for it is not among them. */
export const reachOfOffers = async (records: BookingRecord[]): Promise<Map<string, Reached>> => {
  const untold = records.filter((record) => record.untold !== undefined)
  if (untold.length === 0) return new Map()
  const fates = await fatesOfTold('seating', [...new Set(untold.map(subjectOf))])
  return new Map(
    untold.map((record) => {
      const here = fates.get(subjectOf(record))
      return [record._id.toHexString(), together(peopleToTell([record]).map((id) => here?.get(id.toHexString())))]
    }),
  )
}

/** Those of these bookings with an offer that reached nobody outside of the app: the trainer calls them. */
export const bookingsToCall = async (records: BookingRecord[]): Promise<Set<string>> =>
  new Set([...(await reachOfOffers(records))].flatMap(([id, { isOutOfReach }]) => (isOutOfReach ? [id] : [])))
