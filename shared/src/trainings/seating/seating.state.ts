/** How one takes part. */
export const modes = { 'on-site': '现场', online: '线上', remote: '远程' } as const
export type Mode = keyof typeof modes
export const modeNames = Object.keys(modes) as [Mode, ...Mode[]]

/** Seats a mode; a mode that is absent is not offered. */
export type Capacities = Partial<Record<Mode, number>>

/** Why somebody no longer stands on the list, or does again. */
export type Leaving = 'cancelled' | 'excused' | 'declined' | 'lapsed' | 'session-cancelled' | 'merged'

/**
 * What happened to a list of people and seats, in order; the list is nothing else, and can be made again from it. Instants are in
 * milliseconds. `key` is the request that brought an entry, so that the same one again gets the same answer.
 */
export type SeatingEvent =
  | { type: 'opened'; capacities: Capacities; startsAt: number; offerHours: number }
  | { type: 'joined'; id: string; person: string; mode: Mode; key: string; group?: string; isBehind?: true }
  | { type: 'seated'; id: string }
  /** With `hours` its time does not run before they are told; until then the seat is held, at the longest to `until`. */
  | { type: 'offered'; id: string; until: number; hours?: number }
  | { type: 'told'; id: string; until?: number }
  | { type: 'offered-to-all'; ids: string[] }
  | { type: 'offer-ended'; ids: string[] }
  | { type: 'switched'; id: string; mode: Mode }
  | { type: 'left'; id: string; reason: Leaving }
  | { type: 'unseated'; id: string }
  | { type: 'resized'; mode: Mode; capacity: number }
  | { type: 'moved'; startsAt: number }
  | { type: 'cancelled'; reason?: string }
  | { type: 'merged'; from: string; into: string }

export type EntryState = 'seated' | 'waiting' | 'offered' | Leaving

/** One person on the list. Who is `offered` holds a seat until then; without `until` the seat is whoever's who accepts first. */
export type Entry = {
  id: string
  person: string
  mode: Mode
  state: EntryState
  /** Its place among those who wait: the smaller, the sooner. */
  order: number
  until?: number
  /** The event of an offer of which nobody knows yet whether it reached them: its time does not run. */
  untold?: number
  /** Stands behind everybody else, and is asked only on the last day. */
  isBehind?: true
  /** Those who were signed up together. */
  group?: string
}

export type SeatingState = {
  /** How many events made it. */
  sequence: number
  capacities: Capacities
  startsAt: number
  offerHours: number
  isCancelled: boolean
  entries: Map<string, Entry>
  /** The living entry of each person. */
  byPerson: Map<string, string>
  byKey: Map<string, string>
}

/** A list before anything happened. */
export const emptySeating = (): SeatingState => ({
  sequence: 0,
  capacities: {},
  startsAt: 0,
  offerHours: 0,
  isCancelled: false,
  entries: new Map(),
  byPerson: new Map(),
  byKey: new Map(),
})

/** A copy that can be brought along without touching the first; entries are never changed, only replaced. */
export const copySeating = (state: SeatingState): SeatingState => ({
  ...state,
  entries: new Map(state.entries),
  byPerson: new Map(state.byPerson),
  byKey: new Map(state.byKey),
})

/** Whether an entry has a seat, waits for one, or is asked whether it wants one. */
export const isLive = ({ state }: Entry): boolean => state === 'seated' || state === 'waiting' || state === 'offered'
