import type { SeatingEvent } from '@tisc/shared/trainings/seating/seating.state'
import { announce } from '../platform/events/events'
import type { SeatingEventRecord } from './seating-event.model'

/** Whom an event of a list is told to: these entries, or everybody whom a cancelled session let go. */
export const entriesOf = (event: SeatingEvent): string[] | 'everybody' | undefined => {
  if (event.type === 'offered' || event.type === 'unseated') return [event.id]
  if (event.type === 'offered-to-all') return event.ids
  if (event.type === 'left' && event.reason === 'lapsed') return [event.id]
  return event.type === 'cancelled' ? 'everybody' : undefined
}

/** Those who were signed up together, each group once. */
const groupsIn = (records: SeatingEventRecord[]): Set<string> =>
  new Set(records.flatMap(({ event }) => (event.type === 'joined' && event.group ? [event.group] : [])))

/** Announces what people must know of, in the transaction that makes it happen. */
export const announceSeating = async (records: SeatingEventRecord[]): Promise<void> => {
  for (const group of groupsIn(records)) await announce({ name: 'group', subject: `group ${group}`, at: records[0]?.at ?? new Date() })
  for (const { sessionId, sequence, event, at } of records) {
    if (entriesOf(event)) await announce({ name: 'seating', subject: `seating ${sessionId} ${sequence}`, at })
  }
}
