import type { EventRecord } from '../platform/events/event.model'
import { takeEvent, waitingEvents } from '../platform/events/events'
import { inTransaction } from '../platform/mongo'
import { Pushes } from './push.model'
import type { Worker } from './pushing'

/** How many events are read at once. */
const most = 100

const takeUp = async ({ announcers, clock }: Worker, { _id, name, subject, at }: EventRecord): Promise<void> => {
  const announcer = announcers[name]
  if (!announcer) throw new Error(`nobody says what the event ${name} is told as`)
  const announcement = await announcer({ subject, at }, clock.now())
  if (announcement === 'later') return
  await inTransaction(async (session) => {
    if (!(await takeEvent(_id)) || !announcement) return
    const isPersonal = 'people' in announcement
    if (isPersonal && announcement.people.length === 0) return
    const start = { state: 'laying' as const, isPaused: false, step: 1, key: 0, laid: 0 }
    await Pushes.create([{ _id, name, subject, at, isPersonal, announcement, ...start }], { session })
  })
}

/** Turns events into pushes, each once. One that cannot be told yet, or fails, keeps no other back; failures are thrown at the end. */
export const takeUpEvents = async (worker: Worker): Promise<void> => {
  const failures: unknown[] = []
  let events = await waitingEvents(most)
  while (events.length > 0) {
    for (const event of events) {
      if (worker.isOver()) break
      await takeUp(worker, event).catch((error: unknown) => failures.push(error))
    }
    events = worker.isOver() ? [] : await waitingEvents(most, events.at(-1)?._id)
  }
  if (failures.length > 0) throw failures.length === 1 ? failures[0] : new AggregateError(failures, 'some events could not be told')
}
