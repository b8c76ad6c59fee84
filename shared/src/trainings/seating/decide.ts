import { evolve } from './evolve'
import { type GroupCommand, joinGroup } from './join-group'
import { offerEnd } from './offer-time'
import type { SeatingRefusal, SeatingResult } from './seating.result'
import { type Capacities, type Entry, isLive, type Mode, type SeatingEvent, type SeatingState } from './seating.state'
import { byOrder, hasRoomFor, type Standing, standingOf, standings, type Turn } from './standing'

/** What somebody wants of a list. */
export type SeatingCommand =
  | { type: 'open'; capacities: Capacities; startsAt: number; offerHours: number }
  | { type: 'join'; id: string; person: string; mode: Mode; key: string; isBehind?: boolean }
  | { type: 'walk-in'; id: string; person: string; mode: Mode; key: string }
  | GroupCommand
  | { type: 'cancel'; id: string; reason: 'cancelled' | 'excused' }
  | { type: 'switch'; id: string; mode: Mode }
  | { type: 'accept'; id: string }
  | { type: 'decline'; id: string }
  | { type: 'told'; id: string; at: number }
  | { type: 'resize'; mode: Mode; capacity: number }
  | { type: 'move'; startsAt: number }
  | { type: 'cancel-session'; reason?: string }
  | { type: 'merge'; from: string; into: string }
  | { type: 'tick' }

/** From so long before the start a free seat is everybody's who waits, in milliseconds. */
export const lastDay = 24 * 3_600_000

const endOffers = ({ state, now, emit }: Turn): void => {
  for (const entry of [...state.entries.values()]) {
    if (entry.state !== 'offered' || entry.until === undefined) continue
    // Nobody loses a place over an offer that never reached them: on the last day they are asked with all others.
    if (entry.untold !== undefined) {
      if (now >= state.startsAt - lastDay) emit({ type: 'offer-ended', ids: [entry.id] })
    } else if (entry.until <= now) emit({ type: 'left', id: entry.id, reason: 'lapsed' })
  }
}

/** Offers what is free: to the first who waits, or on the last day to all of them. */
const refill = ({ state, now, emit }: Turn, mode: Mode, { held, waiting, asked }: Standing): void => {
  const free = (state.capacities[mode] ?? 0) - held
  if (now >= state.startsAt - lastDay) {
    if (free > 0 && waiting.length > 0) emit({ type: 'offered-to-all', ids: waiting.sort(byOrder).map(({ id }) => id) })
    if (free <= 0 && asked.length > 0) emit({ type: 'offer-ended', ids: asked.sort(byOrder).map(({ id }) => id) })
    return
  }
  const until = state.startsAt - lastDay
  const next = waiting.filter(({ isBehind }) => !isBehind).sort(byOrder)
  for (const { id } of next.slice(0, Math.max(0, free))) emit({ type: 'offered', id, until, hours: state.offerHours })
}

const settle = (turn: Turn): void => {
  const { state, now } = turn
  endOffers(turn)
  if (state.isCancelled || now >= state.startsAt) return
  for (const [mode, standing] of standings(state)) if (state.capacities[mode] !== undefined) refill(turn, mode, standing)
}

/** A seat is worth more than an offer, that more than a place in line, and of two places the earlier. */
const worth: Partial<Record<Entry['state'], number>> = { seated: 0, offered: 1, waiting: 2 }
const byWorth = (a: Entry, b: Entry): number => (worth[a.state] ?? 3) - (worth[b.state] ?? 3) || byOrder(a, b)

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
  join: (turn, { id, person, mode, key, isBehind }) => {
    const { state, now, emit } = turn
    const same = state.entries.get(state.byKey.get(key) ?? '')
    if (same) return same.person === person && same.mode === mode ? { entry: same } : refuse('other-body')
    if (state.byPerson.has(person)) return refuse('already')
    if (state.isCancelled) return refuse('cancelled')
    if (now >= state.startsAt) return refuse('started')
    if (!state.capacities[mode]) return refuse('no-such-mode')
    const hasRoom = !isBehind && hasRoomFor(state, mode)
    emit({ type: 'joined', id, person, mode, key, ...(isBehind && { isBehind }) })
    if (hasRoom) emit({ type: 'seated', id })
    return { entry: state.entries.get(id) as Entry }
  },
  // Who stands at the door takes a seat that nobody has and nobody is asked about, also while the session is on.
  'walk-in': ({ state, emit }, { id, person, mode, key }) => {
    const same = state.entries.get(state.byKey.get(key) ?? '')
    if (same) return same.person === person && same.mode === mode ? { entry: same } : refuse('other-body')
    const known = state.entries.get(state.byPerson.get(person) ?? '')
    if (known?.state === 'seated') return refuse('already')
    if (state.isCancelled) return refuse('cancelled')
    if (!state.capacities[mode]) return refuse('no-such-mode')
    if (standingOf(state, mode).free <= 0) return refuse('full')
    if (known) emit({ type: 'left', id: known.id, reason: 'declined' })
    emit({ type: 'joined', id, person, mode, key })
    emit({ type: 'seated', id })
    return { entry: state.entries.get(id) as Entry }
  },
  'join-group': joinGroup,
  cancel: (turn, { id, reason }) => {
    const entry = turn.state.entries.get(id)
    if (!entry) return refuse('unknown')
    if (isLive(entry)) turn.emit({ type: 'left', id, reason })
    return { entry: turn.state.entries.get(id) as Entry }
  },
  switch: (turn, { id, mode }) => {
    const entry = livingEntry(turn, id)
    if (typeof entry === 'string') return refuse(entry)
    if (!turn.state.capacities[mode]) return refuse('no-such-mode')
    if (entry.mode === mode) return { entry }
    if ((entry.isBehind && entry.state !== 'seated') || !hasRoomFor(turn.state, mode)) return refuse('full')
    turn.emit({ type: 'switched', id, mode })
    return { entry: turn.state.entries.get(id) as Entry }
  },
  accept: (turn, { id }) => {
    const entry = livingEntry(turn, id)
    if (typeof entry === 'string') return refuse(entry)
    if (entry.state === 'seated') return { entry }
    if (entry.state === 'waiting') return refuse('full')
    if (entry.until === undefined && standingOf(turn.state, entry.mode).free <= 0) return refuse('full')
    turn.emit({ type: 'seated', id })
    return { entry: turn.state.entries.get(id) as Entry }
  },
  told: ({ state, emit }, { id, at }) => {
    const entry = state.entries.get(id)
    if (!entry) return refuse('unknown')
    if (entry.state !== 'offered' || entry.untold === undefined) return { entry }
    const until = entry.until === undefined ? {} : { until: Math.min(offerEnd(at, state.offerHours), state.startsAt) }
    emit({ type: 'told', id, ...until })
    return { entry: state.entries.get(id) as Entry }
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
    const here = [...state.entries.values()].filter((entry) => entry.mode === mode).sort((a, b) => b.order - a.order)
    const offered = here.filter((entry) => entry.state === 'offered' && entry.until !== undefined)
    const held = [...offered, ...here.filter((entry) => entry.state === 'seated')]
    for (const { id } of held.slice(0, Math.max(0, -standingOf(state, mode).free))) emit({ type: 'unseated', id })
    return {}
  },
  move: ({ state, emit }, { startsAt }) => {
    if (state.startsAt === startsAt) return {}
    emit({ type: 'moved', startsAt })
    // How long an offer of which nobody knows is kept depends on the start: it is made again.
    const ids = [...state.entries.values()].filter(({ until, untold }) => until !== undefined && untold !== undefined).map(({ id }) => id)
    if (ids.length > 0) emit({ type: 'offer-ended', ids })
    return {}
  },
  'cancel-session': ({ state, emit }, { reason }) => {
    if (state.isCancelled) return {}
    emit({ type: 'cancelled', ...(reason && { reason }) })
    for (const entry of [...state.entries.values()]) if (isLive(entry)) emit({ type: 'left', id: entry.id, reason: 'session-cancelled' })
    return {}
  },
  // Two accounts were one person's: of two places the better one stays.
  merge: ({ state, emit }, { from, into }) => {
    if (from === into) return {}
    const both = [from, into].flatMap((person) => state.entries.get(state.byPerson.get(person) ?? '') ?? [])
    const [, worse] = both.sort(byWorth)
    if (worse) emit({ type: 'left', id: worse.id, reason: 'merged' })
    if ([...state.entries.values()].some(({ person }) => person === from)) emit({ type: 'merged', from, into })
    return {}
  },
  tick: () => ({}),
}

/** The place in the line of an entry that waits, from 1. */
const positionOf = (state: SeatingState, { mode, order }: Entry): number => {
  let position = 0
  for (const entry of state.entries.values()) {
    if (entry.mode === mode && entry.state === 'waiting' && entry.order <= order) position += 1
  }
  return position
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
  if ('group' in result && result.group) {
    const entries = result.group.entries.map(({ id }) => state.entries.get(id) as Entry)
    return { events, result: { group: { ...result.group, entries } } }
  }
  const latest = 'entry' in result && result.entry ? state.entries.get(result.entry.id) : undefined
  if (!latest) return { events, result }
  return { events, result: { entry: latest, ...(latest.state === 'waiting' && { position: positionOf(state, latest) }) } }
}
