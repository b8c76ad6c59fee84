import { decide, type SeatingCommand } from '@tisc/shared/trainings/seating/decide'
import { evolve } from '@tisc/shared/trainings/seating/evolve'
import type { SeatingResult } from '@tisc/shared/trainings/seating/seating.result'
import { copySeating, emptySeating, type SeatingEvent, type SeatingState } from '@tisc/shared/trainings/seating/seating.state'
import mongoose from 'mongoose'
import { apart, isDuplicate, whenDisconnected } from '../platform/mongo'
import { type SeatingEventRecord, SeatingEvents } from './seating-event.model'
import { append, type Kept, type ListPlace } from './seating-writing'

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

const keptIn = (batch: readonly Waiting[]): Kept => Object.assign({}, ...batch.map(({ kept }) => kept))

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
whenDisconnected(() => lists.clear())
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
