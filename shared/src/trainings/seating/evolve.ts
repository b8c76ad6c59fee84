import type { Entry, SeatingEvent, SeatingState } from './seating.state'

const change = (state: SeatingState, id: string, changes: Partial<Entry>): void => {
  const { until: _until, ...entry } = state.entries.get(id) as Entry
  state.entries.set(id, { ...entry, ...changes })
}

const leave = (state: SeatingState, id: string, reason: Entry['state']): void => {
  change(state, id, { state: reason })
  state.byPerson.delete(state.entries.get(id)?.person ?? '')
}

type Handlers = { [Type in SeatingEvent['type']]: (state: SeatingState, event: Extract<SeatingEvent, { type: Type }>) => void }

const handlers: Handlers = {
  opened: (state, { capacities, startsAt, offerHours }) => Object.assign(state, { capacities, startsAt, offerHours }),
  joined: (state, { id, person, mode, key, group }) => {
    state.entries.set(id, { id, person, mode, state: 'waiting', order: state.sequence, ...(group && { group }) })
    state.byPerson.set(person, id)
    state.byKey.set(key, id)
  },
  seated: (state, { id }) => change(state, id, { state: 'seated' }),
  offered: (state, { id, until }) => change(state, id, { state: 'offered', until }),
  'offered-to-all': (state, { ids }) => {
    for (const id of ids) change(state, id, { state: 'offered' })
  },
  'offer-ended': (state, { ids }) => {
    for (const id of ids) change(state, id, { state: 'waiting' })
  },
  switched: (state, { id, mode }) => change(state, id, { mode, state: 'seated' }),
  left: (state, { id, reason }) => leave(state, id, reason),
  // Whoever loses a seat to a smaller room comes before everybody who never had one.
  unseated: (state, { id }) => change(state, id, { state: 'waiting', order: -state.sequence }),
  resized: (state, { mode, capacity }) => {
    state.capacities = { ...state.capacities, [mode]: capacity }
  },
  moved: (state, { startsAt }) => {
    state.startsAt = startsAt
  },
  merged: (state, { from, into }) => {
    for (const entry of [...state.entries.values()]) if (entry.person === from) state.entries.set(entry.id, { ...entry, person: into })
    const living = state.byPerson.get(from)
    state.byPerson.delete(from)
    if (living) state.byPerson.set(into, living)
  },
  cancelled: (state) => {
    state.isCancelled = true
  },
}

/** What an event makes of the list; changes the list it is given. */
export const evolve = (state: SeatingState, event: SeatingEvent): SeatingState => {
  state.sequence += 1
  ;(handlers[event.type] as (state: SeatingState, event: SeatingEvent) => void)(state, event)
  return state
}
