import fc from 'fast-check'
import { type Answers, problemsOf } from '../../forms/answer.schema'
import { periodsOf } from '../../forms/periods'
import { questionsOf } from '../../forms/sections'
import { applicationStateNames, openStates } from '../applications.state'
import { programmeKeys, programmes } from '../programmes'
import { sampleAnswers } from '../sample-answers'
import { carriedOver, mayApplyAgain } from './again'
import { deletionOf } from './deletion'

const today = '2026-11-29'
const sentOn = '2026-11-24'
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2026-11-24'), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10))
const period = fc.record({ from: day, to: fc.option(day, { nil: undefined }), what: fc.constantFrom('样例', '') })
const odd = fc.constantFrom<Answers[string]>('', '‮', true, ['gone'], { unsure: true }, 'x'.repeat(3_000))
const given = fc
  .record({
    practice: fc.array(period, { maxLength: 6 }),
    volunteering: fc.array(period, { maxLength: 3 }),
    cv: fc.constant<Answers[string]>([{ handle: 'a'.repeat(43), name: '简历.pdf', size: 3 }]),
    title: fc.oneof(fc.constant<Answers[string]>('样例'), odd),
    languages: fc.oneof(fc.constant<Answers[string]>(['zh']), odd),
    unknown: odd,
  })
  .map((part) => ({ ...sampleAnswers.expert, ...part }) as Answers)

it('takes along what was answered and fits, invents nothing, and says what must be looked at again', () => {
  fc.assert(
    fc.property(given, fc.boolean(), fc.constantFrom(...programmeKeys), (sent, withFiles, key) => {
      const questions = questionsOf(programmes[key].sections(today))
      const { answers, anew } = carriedOver(questions, sent, { sentOn, withFiles })
      expect(
        problemsOf(
          questions.filter((one) => one.key in answers),
          answers,
          'zh',
        ),
      ).toEqual([])
      expect('cv' in answers).toBe(withFiles && key === 'expert')
      expect(anew).toContain('interests')
      for (const { key: name, kind } of questions) {
        if (!(name in answers) && name in sent && kind !== 'files') expect(anew).toContain(name)
        if (kind !== 'periods') {
          if (name in answers) expect(answers[name]).toEqual(sent[name])
          continue
        }
        const before = periodsOf(sent[name])
        const now = periodsOf(answers[name])
        // nothing goes on that is not said for today
        expect(now.every(({ to }) => to !== undefined)).toBe(true)
        if (name in answers) expect(now.map(({ from, what }) => ({ from, what }))).toEqual(before.map(({ from, what }) => ({ from, what })))
        if (before.some(({ to }) => to === undefined)) expect(anew).toContain(name)
      }
    }),
    { numRuns: 100 },
  )
})

it('lets nobody have two at once, nor begin long before the end of a term', () => {
  for (const state of applicationStateNames) {
    expect(mayApplyAgain({ state, today })).toBe(!openStates.includes(state) && state !== 'member')
    const { waitsFor } = deletionOf({ state, hasFiles: true, hasPlace: state === 'member', load: 0 })
    expect(waitsFor).toBe(state === 'noticed' ? 'notice' : undefined)
  }
  expect(mayApplyAgain({ state: 'member', memberUntil: '2027-01-28', today })).toBe(true)
  expect(mayApplyAgain({ state: 'member', memberUntil: '2027-01-29', today })).toBe(false)
})
