import type { SeatingResult } from './seating.result'
import type { Entry, Mode, SeatingState } from './seating.state'
import { standingOf, type Turn } from './standing'

/** Several people together. `all`: seats for all of them now, or all of them wait; `possible`: as many as there is room for, the rest wait. */
export type GroupCommand = {
  type: 'join-group'
  group: string
  entries: { id: string; person: string }[]
  mode: Mode
  key: string
  wish: 'all' | 'possible'
}

/** The group that the same request made before. */
const madeBefore = (state: SeatingState, key: string): Entry[] | undefined => {
  const first = state.entries.get(state.byKey.get(`${key} 0`) ?? '')
  return first && [...state.entries.values()].filter(({ group }) => group === first.group)
}

const whyNot = ({ state, now }: Turn, mode: Mode) => {
  if (state.isCancelled) return 'cancelled' as const
  if (now >= state.startsAt) return 'started' as const
  return state.capacities[mode] ? undefined : ('no-such-mode' as const)
}

/**
 * Puts a group on the list: whoever stands there already is left out, and said to be. What is free when not all can be seated is offered
 * to the first of them like to anybody: whether fewer of them come is for their contact to say.
 */
export const joinGroup = (turn: Turn, { group, entries, mode, key, wish }: GroupCommand): SeatingResult => {
  const { state, emit } = turn
  const people = new Set(entries.map(({ person }) => person))
  const before = madeBefore(state, key)
  if (before) {
    const isSame = before.every((entry) => people.has(entry.person) && entry.mode === mode)
    const known = new Set(before.map(({ person }) => person))
    return isSame ? { group: { entries: before, skipped: [...people].filter((person) => !known.has(person)) } } : { refused: 'other-body' }
  }
  const refused = whyNot(turn, mode)
  if (refused) return { refused }
  const fresh = entries.filter(({ person }, at) => !state.byPerson.has(person) && entries.findIndex((one) => one.person === person) === at)
  if (fresh.length === 0) return { refused: 'already' }
  const { free, waiting } = standingOf(state, mode)
  const room = waiting.some(({ isBehind }) => !isBehind) ? 0 : Math.max(0, free)
  const seats = wish === 'all' && room < fresh.length ? 0 : Math.min(room, fresh.length)
  for (const [at, { id, person }] of fresh.entries()) emit({ type: 'joined', id, person, mode, key: `${key} ${at}`, group })
  for (const { id } of fresh.slice(0, seats)) emit({ type: 'seated', id })
  const joined = new Set(fresh.map(({ person }) => person))
  return {
    group: {
      entries: fresh.map(({ id }) => state.entries.get(id) as Entry),
      skipped: [...people].filter((person) => !joined.has(person)),
    },
  }
}
