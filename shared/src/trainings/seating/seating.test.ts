import { decide, type SeatingCommand } from './decide'
import { evolve } from './evolve'
import { type Capacities, emptySeating, type SeatingEvent, type SeatingState } from './seating.state'

const hour = 3_600_000
const start = Date.parse('2026-12-01T09:00+08:00')
const monday = Date.parse('2026-11-23T10:00+08:00')

/** A list with what happened to it, driven by commands at chosen moments. */
const openList = (capacities: Capacities = { 'on-site': 1 }) => {
  const state: SeatingState = emptySeating()
  const log: SeatingEvent[] = []
  let now = monday
  const run = (command: SeatingCommand) => {
    const { events, result } = decide(state, command, now)
    log.push(...events)
    return result
  }
  run({ type: 'open', capacities, startsAt: start, offerHours: 4 })
  return {
    state,
    log,
    run,
    at: (instant: number) => {
      now = instant
    },
    join: (id: string, mode: 'on-site' | 'online' = 'on-site', person = id) => run({ type: 'join', id, person, mode, key: `key ${id}` }),
    stateOf: (id: string) => state.entries.get(id)?.state,
  }
}

it('seats whom there is room for, and puts everybody else in line', () => {
  const list = openList({ 'on-site': 2 })
  for (const id of ['a', 'b', 'c']) list.join(id)
  expect(['a', 'b', 'c'].map(list.stateOf)).toEqual(['seated', 'seated', 'waiting'])
})

it('gives a person one seat, however often and however they ask', () => {
  const list = openList({ 'on-site': 2, online: 2 })
  list.join('a', 'on-site', '周')
  expect(list.run({ type: 'join', id: 'x', person: '周', mode: 'on-site', key: 'key a' })).toMatchObject({ entry: { id: 'a' } })
  expect(list.run({ type: 'join', id: 'x', person: '周', mode: 'online', key: 'key a' })).toEqual({ refused: 'other-body' })
  expect(list.join('b', 'online', '周')).toEqual({ refused: 'already' })
  list.run({ type: 'cancel', id: 'a', reason: 'cancelled' })
  expect(list.join('c', 'online', '周')).toMatchObject({ entry: { state: 'seated' } })
})

it('offers a freed seat to the first in line, then to the next when nobody answers, and holds it meanwhile', () => {
  const list = openList()
  for (const id of ['a', 'b', 'c']) list.join(id)
  list.run({ type: 'cancel', id: 'a', reason: 'cancelled' })
  expect([list.stateOf('b'), list.stateOf('c')]).toEqual(['offered', 'waiting'])
  list.run({ type: 'told', id: 'b', at: monday })
  expect(list.state.entries.get('b')?.until).toBe(monday + 4 * hour)
  expect(list.join('d')).toMatchObject({ entry: { state: 'waiting' } })
  list.at(monday + 4 * hour - 1)
  list.run({ type: 'tick' })
  expect(list.stateOf('b')).toBe('offered')
  list.at(monday + 4 * hour)
  expect(list.run({ type: 'accept', id: 'b' })).toEqual({ refused: 'too-late' })
  expect([list.stateOf('b'), list.stateOf('c')]).toEqual(['lapsed', 'offered'])
  expect(list.run({ type: 'accept', id: 'c' })).toMatchObject({ entry: { state: 'seated' } })
})

it('lets the time of an offer run from when it reached somebody, once, and takes no place away over one that never did', () => {
  const list = openList()
  for (const id of ['a', 'b', 'c']) list.join(id)
  list.run({ type: 'cancel', id: 'a', reason: 'cancelled' })
  list.at(monday + 50 * hour)
  list.run({ type: 'tick' })
  expect(list.state.entries.get('b')).toMatchObject({ state: 'offered', untold: 7, until: start - 24 * hour })
  const early = openList()
  for (const id of ['a', 'b']) early.join(id)
  early.run({ type: 'cancel', id: 'a', reason: 'cancelled' })
  early.run({ type: 'told', id: 'b', at: monday + hour })
  early.run({ type: 'told', id: 'b', at: monday + 2 * hour })
  expect(early.state.entries.get('b')).toEqual({
    id: 'b',
    person: 'b',
    mode: 'on-site',
    state: 'offered',
    order: 4,
    until: monday + 5 * hour,
  })
  list.run({ type: 'move', startsAt: start + 24 * hour })
  expect(list.state.entries.get('b')).toMatchObject({ state: 'offered', until: start })
  list.at(start)
  list.run({ type: 'tick' })
  expect(['b', 'c'].map(list.stateOf)).toEqual(['offered', 'offered'])
  expect(list.run({ type: 'accept', id: 'b' })).toMatchObject({ entry: { state: 'seated' } })
  expect(list.log.reduce(evolve, emptySeating())).toEqual(list.state)
})

it('keeps whoever stands behind in line, after all who come later, until the last day', () => {
  const list = openList({ 'on-site': 2 })
  const asked = list.run({ type: 'join', id: 'a', person: 'a', mode: 'on-site', key: 'key a', isBehind: true })
  expect(asked).toMatchObject({ entry: { state: 'waiting' }, position: 1 })
  expect([list.join('b'), list.join('c'), list.join('d')]).toMatchObject([
    { entry: { state: 'seated' } },
    { entry: { state: 'seated' } },
    { entry: { state: 'waiting' }, position: 1 },
  ])
  list.run({ type: 'resize', mode: 'on-site', capacity: 4 })
  expect(['a', 'd'].map(list.stateOf)).toEqual(['waiting', 'offered'])
  list.run({ type: 'accept', id: 'd' })
  list.at(start - 24 * hour)
  list.run({ type: 'tick' })
  expect(list.run({ type: 'accept', id: 'a' })).toMatchObject({ entry: { state: 'seated' } })
  expect(list.log.reduce(evolve, emptySeating())).toEqual(list.state)
})

it('passes an offer on when it is declined', () => {
  const list = openList()
  for (const id of ['a', 'b', 'c']) list.join(id)
  list.run({ type: 'cancel', id: 'a', reason: 'excused' })
  list.run({ type: 'decline', id: 'b' })
  expect(['a', 'b', 'c'].map(list.stateOf)).toEqual(['excused', 'declined', 'offered'])
})

it('gives a seat freed on the last day to whoever of all who wait accepts first', () => {
  const list = openList()
  for (const id of ['a', 'b', 'c']) list.join(id)
  list.at(start - 24 * hour)
  list.run({ type: 'cancel', id: 'a', reason: 'excused' })
  expect(['b', 'c'].map(list.stateOf)).toEqual(['offered', 'offered'])
  expect(list.run({ type: 'accept', id: 'c' })).toMatchObject({ entry: { state: 'seated' } })
  expect(list.stateOf('b')).toBe('waiting')
  expect(list.run({ type: 'accept', id: 'b' })).toEqual({ refused: 'full' })
})

it('follows the room: a larger one is offered down the line, a smaller one sends the last back to its head', () => {
  const list = openList({ 'on-site': 2 })
  for (const id of ['a', 'b', 'c', 'd']) list.join(id)
  list.run({ type: 'resize', mode: 'on-site', capacity: 1 })
  expect(['a', 'b', 'c', 'd'].map(list.stateOf)).toEqual(['seated', 'waiting', 'waiting', 'waiting'])
  list.run({ type: 'resize', mode: 'online', capacity: 0 })
  expect(list.join('e', 'online')).toEqual({ refused: 'no-such-mode' })
  list.run({ type: 'resize', mode: 'on-site', capacity: 3 })
  expect(['a', 'b', 'c', 'd'].map(list.stateOf)).toEqual(['seated', 'offered', 'offered', 'waiting'])
})

it('lets somebody change how they take part where there is room, and offers the old seat', () => {
  const list = openList({ 'on-site': 1, online: 1 })
  list.join('a')
  list.join('b')
  expect(list.run({ type: 'switch', id: 'a', mode: 'online' })).toMatchObject({ entry: { mode: 'online', state: 'seated' } })
  expect(list.stateOf('b')).toBe('offered')
  list.join('c', 'online')
  expect(list.run({ type: 'switch', id: 'b', mode: 'online' })).toEqual({ refused: 'full' })
})

it('tells everybody when a session is cancelled, and takes nobody any more', () => {
  const list = openList()
  for (const id of ['a', 'b']) list.join(id)
  list.run({ type: 'cancel-session' })
  expect(['a', 'b'].map(list.stateOf)).toEqual(['session-cancelled', 'session-cancelled'])
  expect(list.join('c')).toEqual({ refused: 'cancelled' })
})

it('takes nobody after the start, but lets go whoever cannot come', () => {
  const list = openList()
  list.join('a')
  list.at(start)
  expect(list.join('b')).toEqual({ refused: 'started' })
  expect(list.run({ type: 'cancel', id: 'a', reason: 'excused' })).toMatchObject({ entry: { state: 'excused' } })
})

it('is made again from its events', () => {
  const list = openList({ 'on-site': 2, online: 1 })
  for (const id of ['a', 'b', 'c']) list.join(id)
  list.run({ type: 'cancel', id: 'a', reason: 'cancelled' })
  list.run({ type: 'resize', mode: 'on-site', capacity: 1 })
  expect(list.log.reduce(evolve, emptySeating())).toEqual(list.state)
})

describe('a group', () => {
  const group = (list: ReturnType<typeof openList>, people: string[], wish: 'all' | 'possible', key = 'k') =>
    list.run({
      type: 'join-group',
      group: 'g',
      entries: people.map((person) => ({ id: `${person} of ${key}`, person })),
      mode: 'on-site',
      key,
      wish,
    })
  const statesOf = (result: ReturnType<typeof group>) => 'group' in result && result.group?.entries.map(({ state }) => state)

  it('comes together or waits together, and is offered what is free: fewer come only if they say so', () => {
    const list = openList({ 'on-site': 3 })
    expect(statesOf(group(list, ['a', 'b', 'c'], 'all'))).toEqual(['seated', 'seated', 'seated'])
    const other = openList({ 'on-site': 2 })
    expect(statesOf(group(other, ['a', 'b', 'c'], 'all'))).toEqual(['offered', 'offered', 'waiting'])
    expect(other.join('d')).toMatchObject({ entry: { state: 'waiting' } })
    other.run({ type: 'decline', id: 'b of k' })
    expect(other.stateOf('c of k')).toBe('offered')
  })

  it('takes as many seats as there are where that was asked, and leaves out who is there already', () => {
    const list = openList({ 'on-site': 3 })
    list.join('b')
    const result = group(list, ['a', 'b', 'c', 'd'], 'possible')
    expect(statesOf(result)).toEqual(['seated', 'seated', 'waiting'])
    expect(result).toMatchObject({ group: { skipped: ['b'] } })
    expect(group(list, ['a', 'b'], 'possible', 'again')).toEqual({ refused: 'already' })
  })

  it('is one submission under one key, and stands behind those who wait', () => {
    const list = openList({ 'on-site': 2 })
    for (const id of ['x', 'y', 'z']) list.join(id)
    expect(statesOf(group(list, ['a', 'b'], 'possible'))).toEqual(['waiting', 'waiting'])
    expect(group(list, ['a', 'b'], 'possible')).toMatchObject({ group: { entries: [{ id: 'a of k' }, { id: 'b of k' }], skipped: [] } })
    expect(group(list, ['a', 'c'], 'possible')).toEqual({ refused: 'other-body' })
    list.at(start)
    expect(group(list, ['q'], 'all', 'late')).toEqual({ refused: 'started' })
  })
})

it('leaves one place to somebody whose two accounts become one, the better one, and passes the other on', () => {
  const list = openList({ 'on-site': 1, online: 1 })
  list.join('a', 'on-site', 'old')
  list.join('b', 'on-site', 'new')
  list.join('c', 'on-site', 'other')
  list.run({ type: 'merge', from: 'old', into: 'new' })
  expect(['a', 'b', 'c'].map(list.stateOf)).toEqual(['seated', 'merged', 'waiting'])
  expect(list.join('d', 'online', 'new')).toEqual({ refused: 'already' })
  list.run({ type: 'cancel', id: 'a', reason: 'cancelled' })
  expect(list.join('e', 'online', 'new')).toMatchObject({ entry: { state: 'seated' } })
  expect(list.log.reduce(evolve, emptySeating())).toEqual(list.state)
})
