import { decide, type SeatingCommand } from '@tisc/shared/trainings/seating/decide'
import { evolve } from '@tisc/shared/trainings/seating/evolve'
import type { SeatingResult } from '@tisc/shared/trainings/seating/seating.result'
import { copySeating, type Entry, emptySeating, type SeatingEvent, type SeatingState } from '@tisc/shared/trainings/seating/seating.state'
import mongoose, { type ClientSession } from 'mongoose'
import { apart, inTransaction, isDuplicate } from '../platform/mongo'
import { type BookingRecord, Bookings } from './booking.model'
import { type SeatingEventRecord, SeatingEvents } from './seating-event.model'
import { announceSeating } from './seating-news'

/** What an entry is besides its place on the list. */
export type ListPlace = { trainingId: string; startsAt: Date }

/** What is kept with the bookings that a command makes, by their ids. */
export type Kept = Readonly<
  Record<string, Partial<Pick<BookingRecord, 'answers' | 'organisationId' | 'groupId' | 'byId' | 'guest' | 'guestTold'>>>
>

type Waiting = {
  command: SeatingCommand
  now: Date
  kept?: Kept | undefined
  resolve(result: SeatingResult): void
  reject(error: unknown): void
}

/** How often a batch is decided anew when another instance was faster. */
const patience = 50

/** Reads what happened to a list since the state that is known. */
const catchUp = async (state: SeatingState, sessionId: string): Promise<SeatingState> => {
  const later = SeatingEvents.find({ sessionId, sequence: { $gt: state.sequence } }).sort({ sequence: 1 })
  for (const { event } of await later.lean<SeatingEventRecord[]>()) evolve(state, event)
  return state
}

/** A list made from nothing but its events. */
export const rebuildSeating = (sessionId: string): Promise<SeatingState> => catchUp(emptySeating(), sessionId)

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
  startsAt,
})

const keptIn = (batch: readonly Waiting[]): Kept => Object.assign({}, ...batch.map(({ kept }) => kept))

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
    const update = {
      $set: { ...bookingOf(entry, sessionId, place), ...until },
      $setOnInsert: { accountId: new mongoose.Types.ObjectId(entry.person), since: now, ...kept[id] },
      ...(entry.until === undefined && { $unset: { until: 1 } }),
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
const append = (
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

/** Whether another instance has added to the list first. */
const isOvertaken = (error: unknown): boolean =>
  isDuplicate(error, 'sessionId', 'sequence') || (error instanceof mongoose.mongo.MongoServerError && error.code === 112)

/** One list on this instance: commands that come while others are being written are decided together, which keeps a crowd quick. */
const createList = (sessionId: string, place: ListPlace) => {
  let known = emptySeating()
  let queue: Waiting[] = []
  let isRunning = false

  const decideAll = async (batch: Waiting[]): Promise<SeatingResult[]> => {
    for (let attempt = 0; ; attempt++) {
      known = await catchUp(known, sessionId)
      // Until the write is done nobody knows whether what is decided now is the list's.
      const state = copySeating(known)
      const events: { event: SeatingEvent; at: Date }[] = []
      const results = batch.map(({ command, now }) => {
        const decided = decide(state, command, now.getTime())
        events.push(...decided.events.map((event) => ({ event, at: now })))
        return decided.result
      })
      try {
        if (events.length > 0) await append(state, events, keptIn(batch), sessionId, place)
        known = state
        return results
      } catch (error) {
        if (!isOvertaken(error) || attempt >= patience) throw error
      }
    }
  }

  const run = async () => {
    isRunning = true
    while (queue.length > 0) {
      const batch = queue
      queue = []
      try {
        const results = await decideAll(batch)
        for (const [index, { resolve }] of batch.entries()) resolve(results[index] as SeatingResult)
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    isRunning = false
  }

  return (command: SeatingCommand, now: Date, kept?: Kept): Promise<SeatingResult> =>
    new Promise((resolve, reject) => {
      queue.push({ command, now, kept, resolve, reject })
      if (!isRunning) void run()
    })
}

const lists = new Map<string, ReturnType<typeof createList>>()
/** More lists than are busy at one time; one that is dropped is read again. */
const mostLists = 500

/**
 * Asks a session's list for something. Every answer is durable; two instances at once decide as one. The list is written apart from a
 * transaction of the caller's, since one go may hold the commands of many; they can all be repeated.
 */
export const askSeating = (
  sessionId: string,
  place: ListPlace,
  command: SeatingCommand,
  now: Date,
  kept?: Kept,
): Promise<SeatingResult> => {
  const known = lists.get(sessionId) ?? createList(sessionId, place)
  lists.delete(sessionId)
  lists.set(sessionId, known)
  if (lists.size > mostLists) lists.delete(lists.keys().next().value as string)
  return apart(() => known(command, now, kept))
}

/** How many sit, are asked and wait, by mode. */
export const countSeats = async (sessionIds: mongoose.Types.ObjectId[]) =>
  Bookings.aggregate<{
    _id: { sessionId: mongoose.Types.ObjectId; mode: string; state: BookingRecord['state']; isHeld: boolean }
    count: number
  }>([
    { $match: { sessionId: { $in: sessionIds }, state: { $in: ['seated', 'offered', 'waiting'] } } },
    {
      $group: {
        _id: { sessionId: '$sessionId', mode: '$mode', state: '$state', isHeld: { $gt: ['$until', null] } },
        count: { $sum: 1 },
      },
    },
  ])
