import type { Entry, SeatingEvent, SeatingState } from '@tisc/shared/trainings/seating/seating.state'
import mongoose, { type ClientSession } from 'mongoose'
import { inTransaction } from '../platform/mongo'
import { type BookingRecord, Bookings } from './booking.model'
import { type SeatingEventRecord, SeatingEvents } from './seating-event.model'
import { announceSeating } from './seating-news'

/** What an entry is besides its place on the list. */
export type ListPlace = { trainingId: string; startsAt: Date }

/** What is kept with the bookings that a command makes, by their ids. */
export type Kept = Readonly<
  Record<string, Partial<Pick<BookingRecord, 'answers' | 'organisationId' | 'groupId' | 'byId' | 'guest' | 'guestTold'>>>
>

const touched = (events: readonly SeatingEvent[]): Set<string> => {
  const ids = events.flatMap((event) => ('id' in event ? [event.id] : 'ids' in event ? event.ids : []))
  return new Set(ids)
}

const bookingOf = (entry: Entry, sessionId: string, { trainingId, startsAt }: ListPlace) => ({
  sessionId: new mongoose.Types.ObjectId(sessionId),
  trainingId: new mongoose.Types.ObjectId(trainingId),
  mode: entry.mode,
  state: entry.state,
  order: entry.order,
  ...(entry.isBehind && { isBehind: true as const }),
  startsAt,
})

/** Brings the bookings in line with what happened to their entries. */
const project = async (
  state: SeatingState,
  events: SeatingEvent[],
  kept: Kept,
  sessionId: string,
  place: ListPlace,
  now: Date,
  session: ClientSession,
) => {
  const writes = [...touched(events)].flatMap((id) => {
    const entry = state.entries.get(id)
    if (!entry) return []
    const until = entry.until === undefined ? {} : { until: new Date(entry.until) }
    const untold = entry.untold === undefined ? {} : { untold: entry.untold }
    const gone = { ...(entry.until === undefined && { until: 1 }), ...(entry.untold === undefined && { untold: 1 }) }
    const update = {
      $set: { ...bookingOf(entry, sessionId, place), ...until, ...untold },
      $setOnInsert: { accountId: new mongoose.Types.ObjectId(entry.person), since: now, ...kept[id] },
      ...(Object.keys(gone).length > 0 && { $unset: gone }),
    }
    return [
      {
        updateOne: {
          filter: { _id: new mongoose.Types.ObjectId(id), sessionId: new mongoose.Types.ObjectId(sessionId) },
          update,
          upsert: true,
        },
      },
    ]
  })
  if (writes.length > 0) await Bookings.bulkWrite(writes as never, { session })
}

/** Everything that was decided in one go becomes durable in one go, or nothing of it does. */
export const append = (
  state: SeatingState,
  events: { event: SeatingEvent; at: Date }[],
  kept: Kept,
  sessionId: string,
  place: ListPlace,
): Promise<void> =>
  inTransaction(async (session) => {
    const first = state.sequence - events.length + 1
    const records: SeatingEventRecord[] = events.map(({ event, at }, index) => ({
      _id: new mongoose.Types.ObjectId(),
      sessionId: new mongoose.Types.ObjectId(sessionId),
      sequence: first + index,
      at,
      event,
    }))
    await SeatingEvents.insertMany(records, { session })
    await announceSeating(records)
    const at = events.at(-1)?.at ?? new Date()
    await project(
      state,
      events.map(({ event }) => event),
      kept,
      sessionId,
      place,
      at,
      session,
    )
  })
