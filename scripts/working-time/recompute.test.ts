import { caseStates } from '@tisc/shared/rights/case.table'
import { dueOf } from '@tisc/shared/rights/due'
import { trackStepNames } from '@tisc/shared/rights/tracks/track.table'
import { trackDays } from '@tisc/shared/rights/tracks/track-due'
import { deadlineOf } from '@tisc/shared/working-time/deadline'
import fc from 'fast-check'
import { type Recount, recount } from './recompute'
import { recountDue, type StoredTerms } from './recount-due'

const first = Date.parse('2024-01-01T00:00:00+08:00') / 60_000
const openings: Record<string, Recount['hours']> = {
  '09:00-17:00': [{ from: 540, to: 1_020 }],
  '09:00-12:00,13:30-17:00': [
    { from: 540, to: 720 },
    { from: 810, to: 1_020 },
  ],
}
const stop = fc.record({ after: fc.nat(10_000), lasts: fc.integer({ min: 1, max: 20_000 }) })
const question = fc.record({
  start: fc.integer({ min: first, max: first + 1_000 * 1_440 }),
  unit: fc.constantFrom('hours', 'days'),
  count: fc.integer({ min: 1, max: 12 }),
  opening: fc.constantFrom(...Object.keys(openings)),
  stops: fc.array(stop, { maxLength: 2 }),
})

it('agrees with the rules on any start, term and stop of the years known', () => {
  fc.assert(
    fc.property(question, ({ start, unit, count, opening, stops }) => {
      const placed = stops.map(({ after, lasts }) => ({ from: start + after, to: start + after + lasts }))
      const instant = (minute: number) => new Date(minute * 60_000)
      const { at } = deadlineOf({
        start: instant(start),
        term: { unit, count },
        hours: opening.split(','),
        stops: placed.map(({ from, to }) => ({ from: instant(from), to: instant(to), why: '等当事人' })),
      })
      expect(at?.toISOString()).toBe(instant(recount({ start, unit, count, hours: openings[opening] ?? [], stops: placed })).toISOString())
    }),
    { numRuns: 500 },
  )
})

/** Terms that no two kinds share, so that one taken for another is seen. */
const terms: StoredTerms = {
  ...{ assignHours: 3, contactHours: 5, answerDays: 6, answerDaysOverseas: 9, answerDaysUrgent: 1 },
  ...{ personDays: 10, acknowledgeDays: 4, followUpDays: 7, openHours: ['09:00-12:00', '13:30-17:00'] },
}
const trackTerms = {
  ...{ mediationConsentDays: 8, mediationSendDays: 2, mediatorDays: 11, mediationDays: 13, overseasAskDays: 3, overseasReplyDays: 12 },
}
const span = 20 * 86_400_000
const later = fc.option(fc.nat(span), { nil: undefined })
const anyCase = fc.record({
  ...{ state: fc.constantFrom(...caseStates), start: fc.nat(900 * 1_440 * 60_000), isOverseas: fc.boolean(), isFollowedUp: fc.boolean() },
  ...{ reopened: later, slot: later, working: later, tries: fc.array(fc.nat(5 * 86_400_000), { maxLength: 2 }) },
  ...{ asked: fc.nat(span), handed: fc.nat(span), answered: fc.nat(span), closed: fc.nat(span) },
  stops: fc.array(stop, { maxLength: 2 }),
  urgentIn: fc.option(fc.integer({ min: -2, max: 12 }), { nil: undefined }),
  track: fc.option(fc.record({ step: fc.constantFrom(...trackStepNames), after: fc.nat(span), stands: fc.boolean() }), { nil: undefined }),
  joined: fc.array(
    fc.record({
      before: fc.nat(span),
      began: fc.option(fc.nat(span), { nil: undefined }),
      stop,
      isOverseas: fc.boolean(),
      at: fc.nat(span),
    }),
    { maxLength: 2 },
  ),
})

type Joined = { before: number; began: number | undefined; stop: { after: number; lasts: number }; isOverseas: boolean; at: number }

/** A case that goes on in another, which began at an instant. */
const asJoined = (began: number, { before, began: since, stop: { after, lasts }, isOverseas, at }: Joined) => {
  const received = began - before
  const from = received + after * 60_000
  return {
    ...{ reference: '样例', at: new Date(began + at), receivedAt: new Date(received), isOverseas },
    ...(since !== undefined && { workingSince: new Date(received + since) }),
    stops: [{ from: new Date(from), to: new Date(from + lasts * 60_000), why: '等' }],
  }
}

it('agrees with what is due in any case, also where a day is near, where calls were missed, where the clock stood and where another goes on in it', () => {
  fc.assert(
    fc.property(anyCase, ({ state, start, isOverseas, isFollowedUp, stops, urgentIn, tries, joined, track, ...after }) => {
      const began = first * 60_000 + start
      const at = (milliseconds: number | undefined) => (milliseconds === undefined ? undefined : new Date(began + milliseconds))
      const since = began + (after.working ?? 0)
      const times = {
        ...{
          state,
          isOverseas,
          isFollowedUp,
          receivedAt: new Date(began),
          reopenedAt: at(after.reopened),
          workingSince: at(after.working),
        },
        ...{ askedAt: at(after.asked), handedAt: at(after.handed), answeredAt: at(after.answered), closedAt: at(after.closed) },
        missed: tries.sort((one, other) => one - other).map((offset) => new Date(began + offset)),
        slot: after.slot === undefined ? undefined : { from: new Date(began + after.slot), to: new Date(began + after.slot + 1_800_000) },
        stops: stops.map((one) => ({
          from: new Date(since + one.after * 60_000),
          to: new Date(since + (one.after + one.lasts) * 60_000),
          why: '等',
        })),
        joined: joined.map((one) => asJoined(began, one)),
        track: track && { step: track.step, at: new Date(began + track.after) },
        urgentDay: urgentIn === undefined ? undefined : new Date(since + urgentIn * 86_400_000).toISOString().slice(0, 10),
      }
      // a mediator works on it: the answer has no time, and the step alone is due
      if (track?.stands && trackDays(track.step, trackTerms)) times.stops.push({ from: new Date(since), why: '调解' } as never)
      const all = { ...terms, ...trackTerms }
      const due = dueOf(times, { ...all, hours: terms.openHours })
      const counted = recountDue({ ...times, isCallBackOpen: times.slot !== undefined }, all)
      expect([counted?.what, counted?.at.toISOString()]).toEqual([due?.what, due?.at?.toISOString()])
    }),
    { numRuns: 300 },
  )
})
