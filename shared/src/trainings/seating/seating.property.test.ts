import fc from 'fast-check'
import { decide, lastDay, type SeatingCommand } from './decide'
import { evolve } from './evolve'
import type { SeatingResult } from './seating.result'
import { emptySeating, isLive, modeNames, type SeatingEvent, type SeatingState } from './seating.state'

const hour = 3_600_000
const start = Date.parse('2026-12-01T09:00+08:00')
const monday = Date.parse('2026-11-23T10:00+08:00')

const person = fc.integer({ min: 0, max: 11 })
const mode = fc.constantFrom(...modeNames)
type Step = { command: (step: number, now: number) => SeatingCommand; wait: number }

const steps = fc.array(
  fc.record({
    wait: fc.constantFrom(0, 0, 0.5, 3, 20, 60).map((hours) => hours * hour),
    command: fc.oneof(
      fc.tuple(person, mode, fc.integer({ min: 0, max: 3 })).map(([who, mode, chance]) => (step: number): SeatingCommand => {
        const id = `${who}-${step}`
        return { type: 'join', id, person: String(who), mode, key: id, isBehind: chance === 0 }
      }),
      person.map(
        (who) =>
          (_step: number, now: number): SeatingCommand => ({ type: 'told', id: String(who), at: now }),
      ),
      fc.tuple(fc.uniqueArray(person, { minLength: 1, maxLength: 5 }), mode, fc.constantFrom('all' as const, 'possible' as const)).map(
        ([people, mode, wish]) =>
          (step: number): SeatingCommand => ({
            type: 'join-group',
            group: `group ${step}`,
            entries: people.map((who) => ({ id: `${who}-${step}`, person: String(who) })),
            mode,
            key: `group ${step}`,
            wish,
          }),
      ),
      ...(['cancel', 'accept', 'decline'] as const).map((type) =>
        person.map((who) => (): SeatingCommand => ({ type, id: String(who), reason: 'cancelled' }) as SeatingCommand),
      ),
      fc.tuple(person, mode).map(
        ([who, mode]) =>
          (): SeatingCommand => ({ type: 'switch', id: String(who), mode }),
      ),
      fc.tuple(mode, fc.integer({ min: 0, max: 4 })).map(
        ([mode, capacity]) =>
          (): SeatingCommand => ({ type: 'resize', mode, capacity }),
      ),
      fc.tuple(person, person).map(
        ([from, into]) =>
          (): SeatingCommand => ({ type: 'merge', from: String(from), into: String(into) }),
      ),
      fc.constant((): SeatingCommand => ({ type: 'tick' })),
    ),
  }),
  { maxLength: 60 },
)

const held = (state: SeatingState, wanted: string): number =>
  [...state.entries.values()].filter(
    (entry) => entry.mode === wanted && (entry.state === 'seated' || (entry.state === 'offered' && entry.until !== undefined)),
  ).length

/** Nobody who waits is passed over: whoever got a seat in this step stood before everybody who still waits. */
const isFair = (state: SeatingState, before: SeatingState, now: number): boolean =>
  now >= start - lastDay ||
  [...state.entries.values()].every((entry) => {
    const was = before.entries.get(entry.id)
    if (was?.state !== 'waiting' || was.mode !== entry.mode || (entry.state !== 'offered' && entry.state !== 'seated')) return true
    return [...state.entries.values()].every((other) => {
      const stood = before.entries.get(other.id)
      if (!stood || other.state !== 'waiting' || other.mode !== entry.mode) return true
      // Whoever was offered a seat and lost it within the step waits again, now first in line: they were behind when it was given.
      return (stood.state === 'waiting' && stood.mode === other.mode ? stood.order : other.order) > was.order
    })
  })

/** Nobody leaves for want of an answer to an offer that never reached them. */
const isPatient = (state: SeatingState, before: SeatingState): boolean =>
  [...before.entries.values()].every(({ id, untold }) => untold === undefined || state.entries.get(id)?.state !== 'lapsed')

/** Of a group that wants to come together all have a seat or none has; everybody asked for is on the list, or said to be left out. */
const isWhole = ({ entries, wish }: Extract<SeatingCommand, { type: 'join-group' }>, result: SeatingResult): boolean => {
  if (!('group' in result) || !result.group) return true
  const seated = result.group.entries.filter(({ state }) => state === 'seated').length
  const isTogether = wish === 'possible' || seated === 0 || seated === result.group.entries.length
  return isTogether && result.group.entries.length + result.group.skipped.length === entries.length
}

/** The commands name a person; what they mean is that person's living entry. */
const aimed = (state: SeatingState, command: SeatingCommand): SeatingCommand =>
  'id' in command && command.type !== 'join' ? { ...command, id: state.byPerson.get(command.id) ?? 'nobody' } : command

it('never gives more seats than there are, nor two to one person, nor one out of turn, and is its events', () => {
  fc.assert(
    fc.property(steps, (all: Step[]) => {
      const state = emptySeating()
      const log: SeatingEvent[] = []
      let now = monday
      const capacities = { 'on-site': 2, online: 1, remote: 3 }
      log.push(...decide(state, { type: 'open', capacities, startsAt: start, offerHours: 4 }, now).events)
      all.forEach(({ command, wait }, step) => {
        now += wait
        const before = { ...state, entries: new Map(state.entries) }
        const asked = aimed(state, command(step, now))
        const { events, result } = decide(state, asked, now)
        log.push(...events)
        if (asked.type === 'join-group') expect(isWhole(asked, result)).toBe(true)
        for (const one of modeNames) expect(held(state, one)).toBeLessThanOrEqual(state.capacities[one] ?? 0)
        const living = [...state.entries.values()].filter(isLive)
        expect(new Set(living.map((entry) => entry.person)).size).toBe(living.length)
        expect(state.byPerson.size).toBe(living.length)
        expect(isFair(state, before, now)).toBe(true)
        expect(isPatient(state, before)).toBe(true)
      })
      expect(log.reduce(evolve, emptySeating())).toEqual(state)
    }),
    { numRuns: 300 },
  )
})
