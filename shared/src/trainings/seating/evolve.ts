import type { Entry, SeatingEvent, SeatingState } from './seating.state'

const change = (state: SeatingState, id: string, changes: Partial<Entry>): void => {
  const { until: _until, untold: _untold, ...entry } = state.entries.get(id) as Entry
  state.entries.set(id, { ...entry, ...changes })
}

/** More than any list has events: whoever stands behind everybody stays there, whoever comes later. */
const behindAll = 1_000_000_000

const leave = (state: SeatingState, id: string, reason: Entry['state']): void => {
  change(state, id, { state: reason })
  state.byPerson.delete(state.entries.get(id)?.person ?? '')
}

type Handlers = { [Type in SeatingEvent['type']]: (state: SeatingState, event: Extract<SeatingEvent, { type: Type }>) => void }

const handlers: Handlers = {
  opened: (state, { capacities, startsAt, offerHours }) => Object.assign(state, { capacities, startsAt, offerHours }),
  joined: (state, { id, person, mode, key, group, isBehind }) => {
    const order = state.sequence + (isBehind ? behindAll : 0)
    state.entries.set(id, { id, person, mode, state: 'waiting', order, ...(group && { group }), ...(isBehind && { isBehind }) })
    state.byPerson.set(person, id)
    state.byKey.set(key, id)
  },
  seated: (state, { id }) => change(state, id, { state: 'seated' }),
  offered: (state, { id, until, hours }) => change(state, id, { state: 'offered', until, ...(hours && { untold: state.sequence }) }),
  told: (state, { id, until }) => change(state, id, { state: 'offered', ...(until !== undefined && { until }) }),
  'offered-to-all': (state, { ids }) => {
    for (const id of ids) change(state, id, { state: 'offered', untold: state.sequence })
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
