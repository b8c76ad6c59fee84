import fc from 'fast-check'
import { commonInterest } from './interests'
import { type AbleReviewer, proposeReviewers, type Unassigned } from './proposing'

const houses = ['样例一所', '样例二所', '样例三所']
const reviewer = fc.record({ interests: fc.subarray(houses), load: fc.integer({ min: 0, max: 4 }) })
const reviewers = fc
  .array(reviewer, { maxLength: 6 })
  .map((all): AbleReviewer[] => all.map((one, at) => ({ ...one, id: `r${at}`, name: `评审员${at}号` })))
const applications = fc
  .array(fc.constantFrom('无关单位', ...houses), { maxLength: 8 })
  .map((all): Unassigned[] => all.map((employer, at) => ({ id: `a${at}`, applicant: { name: `申请人${at}`, employer } })))

const runs = { numRuns: 100 }
const ableFor = ({ applicant }: Unassigned, all: readonly AbleReviewer[]) =>
  all.filter((one) => commonInterest(applicant, one) === undefined)

it('proposes two different ones without an interest wherever there are two, and says who is kept away and why', () => {
  fc.assert(
    fc.property(applications, reviewers, (asked, all) => {
      const proposals = proposeReviewers(asked, all)
      expect(proposals.map(({ id }) => id)).toEqual(asked.map(({ id }) => id))
      asked.forEach((application, at) => {
        const able = ableFor(application, all).map(({ id }) => id)
        const { proposed = [], away = [] } = proposals[at] ?? {}
        expect(new Set(proposed).size).toBe(able.length >= 2 ? 2 : 0)
        expect(proposed.every((id) => able.includes(id))).toBe(true)
        expect([...away.map(({ id }) => id), ...able].sort()).toEqual(all.map(({ id }) => id).sort())
      })
    }),
    runs,
  )
})

it('passes over nobody who owed fewer in the end, and brings loads together where nobody is kept away', () => {
  fc.assert(
    fc.property(applications, reviewers, (asked, all) => {
      const proposals = proposeReviewers(asked, all)
      const before = new Map(all.map(({ id, load }) => [id, load]))
      const after = new Map(before)
      for (const id of proposals.flatMap(({ proposed }) => proposed)) after.set(id, (after.get(id) ?? 0) + 1)
      asked.forEach((application, at) => {
        const { proposed = [] } = proposals[at] ?? {}
        const spare = proposed.length > 0 ? ableFor(application, all).filter(({ id }) => !proposed.includes(id)) : []
        for (const { id } of spare) for (const taken of proposed) expect(after.get(id)).toBeGreaterThanOrEqual(before.get(taken) ?? 0)
      })
      const spread = (loads: Iterable<number>, all = [...loads]) => Math.max(...all) - Math.min(...all)
      const isFree = asked.every((application) => ableFor(application, all).length === all.length)
      if (isFree && all.length >= 2) expect(spread(after.values())).toBeLessThanOrEqual(Math.max(1, spread(before.values())))
    }),
    runs,
  )
})

it('does not care in which order they come', () => {
  fc.assert(
    fc.property(applications, reviewers, (asked, all) => {
      const again = proposeReviewers([...asked].reverse(), [...all].reverse()).reverse()
      const sorted = (proposals: typeof again) =>
        proposals.map(({ id, proposed, away }) => ({ id, proposed, away: away.map((one) => one.id).sort() }))
      expect(sorted(again)).toEqual(sorted(proposeReviewers(asked, all)))
    }),
    runs,
  )
})
