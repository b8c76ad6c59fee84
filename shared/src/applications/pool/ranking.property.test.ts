import fc from 'fast-check'
import { conflictsBetween } from './conflicts'
import type { PoolRow } from './pool.search'
import { rankFor } from './ranking'

const today = '2026-11-24'
const some = (...values: string[]) => fc.subarray(values)
const row = fc.record({
  programme: fc.constant('expert' as const),
  state: fc.constantFrom('active' as const, 'active' as const, 'left' as const),
  ipTypes: some('patent', 'trademark'),
  jurisdictions: some('us', 'japan'),
  languages: some('zh', 'en'),
  isOpen: fc.constantFrom(true, true, true, false),
  openFrom: fc.constantFrom(undefined, undefined, '2026-11-24', '2026-11-25'),
  most: fc.integer({ min: 1, max: 3 }),
  until: fc.constantFrom('2026-11-23', '2026-11-24', '2028-01-01'),
  load: fc.integer({ min: 0, max: 3 }),
  asked: fc.integer({ min: 0, max: 3 }),
  lastAsked: fc.constantFrom(undefined, '2026-01-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z'),
  isWaiting: fc.boolean(),
})
const rows = fc.array(row, { maxLength: 12 }).map((all): PoolRow[] => all.map((one, at) => ({ ...one, id: `member ${at}` })))
const need = fc.record({
  caseId: fc.constantFrom('a', 'b'),
  ipType: fc.constantFrom(undefined, 'patent'),
  place: fc.constantFrom(undefined, 'us'),
})

it('ranks everybody who can be asked once, whatever order they come in, and counts the others who are there', () => {
  fc.assert(
    fc.property(need, rows, fc.constantFrom(new Set<string>(), new Set(['member 0'])), (asks, all, already) => {
      const { ranked, left } = rankFor(asks, all, today, already)
      expect(rankFor(asks, [...all].reverse(), today, already).ranked).toEqual(ranked)
      const there = all.filter(({ state, until }) => state === 'active' && until >= today)
      expect(ranked.length + left.paused + left.full + left.asked).toBe(there.length)
      for (const { id } of ranked) {
        const found = there.find((one) => one.id === id)
        expect(found?.isOpen && (found.openFrom ?? today) <= today && found.load < found.most && !already.has(id)).toBe(true)
      }
    }),
    { numRuns: 100 },
  )
})

it('puts nobody behind somebody who fits no better and has more to do', () => {
  fc.assert(
    fc.property(need, rows, (asks, all) => {
      const { ranked } = rankFor(asks, all, today, new Set())
      const fit = ({ reasons }: (typeof ranked)[number]) => 2 * Number(reasons.knowsType ?? true) + Number(reasons.knowsPlace ?? true)
      for (const [at, one] of ranked.entries()) {
        const next = ranked[at + 1]
        if (!next) continue
        expect(fit(one)).toBeGreaterThanOrEqual(fit(next))
        if (fit(one) === fit(next)) expect(one.reasons.load / one.reasons.most).toBeLessThanOrEqual(next.reasons.load / next.reasons.most)
      }
    }),
    { numRuns: 100 },
  )
})

it('spreads cases fairly: among equals nobody is asked twice before everybody was asked once', () => {
  const equals = Array.from(
    { length: 5 },
    (_, at): PoolRow => ({
      ...{ id: `member ${at}`, programme: 'expert', state: 'active', ipTypes: ['patent'], jurisdictions: [], languages: [] },
      ...{ isOpen: true, most: 10, until: '2028-01-01', load: 0, asked: 0, isWaiting: false },
    }),
  )
  const times = new Map<string, number>()
  const begins = new Set<string>()
  for (let at = 0; at < 20; at += 1) {
    const [first] = rankFor({ caseId: `case ${at}`, ipType: 'patent' }, equals, today, new Set()).ranked
    const chosen = equals.find(({ id }) => id === first?.id)
    if (!chosen) throw new Error('nobody is left')
    if (at % 5 === 0) begins.add(chosen.id)
    Object.assign(chosen, { load: chosen.load + 1, asked: chosen.asked + 1, lastAsked: new Date(at).toISOString() })
    times.set(chosen.id, (times.get(chosen.id) ?? 0) + 1)
    expect(Math.max(...equals.map(({ load }) => load)) - Math.min(...equals.map(({ load }) => load))).toBeLessThanOrEqual(1)
  }
  expect([...times.values()]).toEqual([4, 4, 4, 4, 4])
  expect(begins.size).toBeGreaterThan(0)
})

const nobody = {
  name: '样例·专家',
  employer: '另一家律师事务所',
  formerNames: [],
  formerEmployers: ['样例精密机械有限公司'],
  interests: ['Sample Ltd.'],
}

it.each([
  ['ｓａｍｐｌｅ', [['interests', 'same']]],
  ['样例专家', [['name', 'same']]],
  ['样例精密机械股份有限公司', [['formerEmployers', 'same']]],
  ['青岛样例精密机械', [['formerEmployers', 'near']]],
  ['样例精密机器', [['formerEmployers', 'near']]],
  ['别的公司', []],
  ['公司', []],
])('finds what ties %s to a member', (party, ties) => {
  expect(conflictsBetween([party], nobody).map(({ kind, likeness }) => [kind, likeness])).toEqual(ties)
})

it('shows what is certain first', () => {
  const found = conflictsBetween(['样例精密机器', '样例专家'], nobody)
  expect(found.map(({ likeness }) => likeness)).toEqual(['same', 'near'])
})
