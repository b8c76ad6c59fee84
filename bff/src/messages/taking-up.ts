import type { EventRecord } from '../platform/events/event.model'
import { takeEvent, waitingEvents } from '../platform/events/events'
import { inTransaction } from '../platform/mongo'
import { Pushes } from './push.model'
import type { Worker } from './pushing'
import { tellPeople } from './telling'

const takeUp = async ({ announcers, clock }: Worker, { _id, name, subject, at }: EventRecord): Promise<void> => {
  const announcer = announcers[name]
  if (!announcer) throw new Error(`nobody says what the event ${name} is told as`)
  const announcement = await announcer({ subject, at }, clock.now())
  if (announcement === 'later') return
  await inTransaction(async (session) => {
    if (!(await takeEvent(_id)) || !announcement) return
    if ('people' in announcement) return tellPeople(_id, announcement, at)
    const push = { _id, name, subject, at, announcement, state: 'laying' as const, isPaused: false, step: 1, key: 0, laid: 0 }
    await Pushes.create([push], { session })
  })
}

/** Turns events into pushes, each once. */
export const takeUpEvents = async (worker: Worker): Promise<void> => {
  for (const event of await waitingEvents(100)) {
    if (worker.isOver()) return
    await takeUp(worker, event)
  }
}
