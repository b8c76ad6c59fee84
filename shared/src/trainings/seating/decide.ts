import { evolve } from './evolve'
import { offerEnd } from './offer-time'
import { type Capacities, type Entry, isLive, type Mode, modeNames, type SeatingEvent, type SeatingState } from './seating.state'

/** What somebody wants of a list. */
export type SeatingCommand =
  | { type: 'open'; capacities: Capacities; startsAt: number; offerHours: number }
  | { type: 'join'; id: string; person: string; mode: Mode; key: string }
  | { type: 'cancel'; id: string; reason: 'cancelled' | 'excused' }
  | { type: 'switch'; id: string; mode: Mode }
  | { type: 'accept'; id: string }
  | { type: 'decline'; id: string }
  | { type: 'resize'; mode: Mode; capacity: number }
  | { type: 'move'; startsAt: number }
  | { type: 'cancel-session' }
  | { type: 'tick' }

/** Why it could not be had. */
export type SeatingRefusal = 'unknown' | 'already' | 'other-body' | 'no-such-mode' | 'cancelled' | 'started' | 'full' | 'too-late'

/** What became of a command: the entry it is about, or why not. */
export type SeatingResult = { entry?: Entry } | { refused: SeatingRefusal }

/** From so long before the start a free seat is everybody's who waits, in milliseconds. */
export const lastDay = 24 * 3_600_000

type Turn = { state: SeatingState; now: number; emit(event: SeatingEvent): void }

const inOrder = (state: SeatingState, mode: Mode, wanted: Entry['state']): Entry[] =>
  [...state.entries.values()].filter((entry) => entry.mode === mode && entry.state === wanted).sort((a, b) => a.order - b.order)

/** Seats of a mode that nobody sits on and nobody is asked about. */
export const freeSeats = (state: SeatingState, mode: Mode): number => {
  let free = state.capacities[mode] ?? 0
  for (const entry of state.entries.values()) {
    if (entry.mode === mode && (entry.state === 'seated' || (entry.state === 'offered' && entry.until !== undefined))) free -= 1
  }
  return free
}

const endOffers = ({ state, now, emit }: Turn): void => {
  for (const entry of [...state.entries.values()]) {
    if (entry.state === 'offered' && entry.until !== undefined && entry.until <= now) emit({ type: 'left', id: entry.id, reason: 'lapsed' })
  }
}

/** Offers what is free: to the first who waits, or on the last day to all of them. */
const refill = (turn: Turn, mode: Mode): void => {
  const { state, now, emit } = turn
  if (state.isCancelled || now >= state.startsAt) return
  const waiting = inOrder(state, mode, 'waiting')
  const free = freeSeats(state, mode)
  const asked = inOrder(state, mode, 'offered').filter(({ until }) => until === undefined)
  if (now >= state.startsAt - lastDay) {
    if (free > 0 && waiting.length > 0) emit({ type: 'offered-to-all', ids: waiting.map(({ id }) => id) })
    if (free <= 0 && asked.length > 0) emit({ type: 'offer-ended', ids: asked.map(({ id }) => id) })
    return
  }
  const until = Math.min(offerEnd(now, state.offerHours), state.startsAt)
  for (const { id } of waiting.slice(0, Math.max(0, free))) emit({ type: 'offered', id, until })
}

const settle = (turn: Turn): void => {
  endOffers(turn)
  for (const mode of modeNames) if (turn.state.capacities[mode] !== undefined) refill(turn, mode)
}

const refuse = (refused: SeatingRefusal): SeatingResult => ({ refused })

type Deciders = { [Type in SeatingCommand['type']]: (turn: Turn, command: Extract<SeatingCommand, { type: Type }>) => SeatingResult }

/** Somebody who may still act on the entry: it lives, and the session has not begun. */
const livingEntry = ({ state, now }: Turn, id: string): Entry | SeatingRefusal => {
  const entry = state.entries.get(id)
  if (!entry) return 'unknown'
  if (now >= state.startsAt) return 'started'
  return isLive(entry) ? entry : 'too-late'
}

const deciders: Deciders = {
  open: ({ state, emit }, { capacities, startsAt, offerHours }) => {
    if (state.sequence === 0) emit({ type: 'opened', capacities, startsAt, offerHours })
    return {}
  },
  join: (turn, { id, person, mode, key }) => {
    const { state, now, emit } = turn
    const same = state.entries.get(state.byKey.get(key) ?? '')
    if (same) return same.person === person && same.mode === mode ? { entry: same } : refuse('other-body')
    if (state.byPerson.has(person)) return refuse('already')
    if (state.isCancelled) return refuse('cancelled')
    if (now >= state.startsAt) return refuse('started')
    if (state.capacities[mode] === undefined) return refuse('no-such-mode')
    const isQueue = inOrder(state, mode, 'waiting').length > 0
    emit({ type: 'joined', id, person, mode, key })
    if (!isQueue && freeSeats(state, mode) > 0) emit({ type: 'seated', id })
    return { entry: state.entries.get(id) as Entry }
  },
  cancel: (turn, { id, reason }) => {
    const entry = turn.state.entries.get(id)
    if (!entry) return refuse('unknown')
    if (isLive(entry)) turn.emit({ type: 'left', id, reason })
    return { entry: turn.state.entries.get(id) as Entry }
  },
  switch: (turn, { id, mode }) => {
    const entry = livingEntry(turn, id)
    if (typeof entry === 'string') return refuse(entry)
    if (turn.state.capacities[mode] === undefined) return refuse('no-such-mode')
    if (entry.mode === mode) return { entry }
    if (freeSeats(turn.state, mode) <= 0 || inOrder(turn.state, mode, 'waiting').length > 0) return refuse('full')
    turn.emit({ type: 'switched', id, mode })
    return { entry: turn.state.entries.get(id) as Entry }
  },
  accept: (turn, { id }) => {
    const entry = livingEntry(turn, id)
    if (typeof entry === 'string') return refuse(entry)
    if (entry.state === 'seated') return { entry }
    if (entry.state === 'waiting') return refuse('full')
    if (entry.until === undefined && freeSeats(turn.state, entry.mode) <= 0) return refuse('full')
    turn.emit({ type: 'seated', id })
    return { entry: turn.state.entries.get(id) as Entry }
  },
  decline: (turn, { id }) => {
    const entry = livingEntry(turn, id)
    if (typeof entry === 'string') return refuse(entry)
    turn.emit({ type: 'left', id, reason: entry.state === 'offered' ? 'declined' : 'cancelled' })
    return { entry: turn.state.entries.get(id) as Entry }
  },
  resize: ({ state, emit }, { mode, capacity }) => {
    if (state.capacities[mode] === capacity) return {}
    emit({ type: 'resized', mode, capacity })
    // The seats asked about go first, then those of who came last.
    const offered = inOrder(state, mode, 'offered').filter(({ until }) => until !== undefined)
    const held = [...offered.reverse(), ...inOrder(state, mode, 'seated').reverse()]
    for (const { id } of held.slice(0, Math.max(0, -freeSeats(state, mode)))) emit({ type: 'unseated', id })
    return {}
  },
  move: ({ state, emit }, { startsAt }) => {
    if (state.startsAt !== startsAt) emit({ type: 'moved', startsAt })
    return {}
  },
  'cancel-session': ({ state, emit }) => {
    if (state.isCancelled) return {}
    emit({ type: 'cancelled' })
    for (const entry of [...state.entries.values()]) if (isLive(entry)) emit({ type: 'left', id: entry.id, reason: 'session-cancelled' })
    return {}
  },
  tick: () => ({}),
}

/**
 * What a command makes happen at an instant (milliseconds), and what is answered. What was due before (offers whose time is over) happens
 * first. The state is brought along; the same commands at the same instants always give the same events.
 */
export const decide = (state: SeatingState, command: SeatingCommand, now: number): { events: SeatingEvent[]; result: SeatingResult } => {
  const events: SeatingEvent[] = []
  const turn: Turn = {
    state,
    now,
    emit: (event) => {
      events.push(event)
      evolve(state, event)
    },
  }
  settle(turn)
  const result = (deciders[command.type] as (turn: Turn, command: SeatingCommand) => SeatingResult)(turn, command)
  settle(turn)
  const latest = 'entry' in result && result.entry ? state.entries.get(result.entry.id) : undefined
  return { events, result: latest ? { entry: latest } : result }
}

/** How many stand before an entry that waits, itself counted. */
export const positionOf = (state: SeatingState, { mode, order }: Entry): number =>
  inOrder(state, mode, 'waiting').filter((entry) => entry.order <= order).length
