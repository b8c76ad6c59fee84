import type { Entry } from './seating.state'

/** Why it could not be had. */
export type SeatingRefusal = 'unknown' | 'already' | 'other-body' | 'no-such-mode' | 'cancelled' | 'started' | 'full' | 'too-late'

/** What became of a command: the entry it is about, or why not. */
export type SeatingResult =
  | { entry?: Entry; position?: number; group?: { entries: Entry[]; skipped: string[] } }
  | { refused: SeatingRefusal }
