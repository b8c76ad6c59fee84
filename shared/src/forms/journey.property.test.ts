import fc from 'fast-check'
import { type Answers, schemaOf } from './answer.schema'
import { answersIn, askedIn, journeyOf, missingIn, pageAfter, pageBefore } from './journey'
import type { Question } from './question.schema'

const values = ['甲', '乙', '丙']
const options = values.map((value) => ({ value, words: { zh: value } }))

/** Questions that ask for each other in any way a form may have. */
const forms = fc
  .array(
    fc.record({
      kind: fc.constantFrom('one', 'many', 'text', 'agreement'),
      optional: fc.boolean(),
      unsure: fc.boolean(),
      after: fc.option(fc.nat(8)),
      is: fc.subarray(values, { minLength: 1 }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((drawn) => {
    const all: Question[] = []
    for (const [at, { kind, optional, unsure, after, is }] of drawn.entries()) {
      const before = after === null ? undefined : all[after]
      const when = before && 'options' in before ? { when: { key: before.key, is } } : {}
      const common = { key: `q${at}`, ask: { zh: `问题${at}` }, optional, unsure, ...when }
      all.push(kind === 'one' || kind === 'many' ? { ...common, kind, options } : ({ ...common, kind } as Question))
    }
    return all
  })

const answer = fc.oneof(
  fc.constantFrom<Answers[string]>(...values, 'x', true, { unsure: true }),
  fc.subarray(values).map((chosen): Answers[string] => chosen),
)
const answers = fc.dictionary(
  fc.nat(8).map((at) => `q${at}`),
  answer,
)

/** All pages, one after the other as somebody walks them. */
const walk = (journey: ReturnType<typeof journeyOf>, given: Answers) => {
  const seen: string[] = []
  for (let page = journey(given)[0]; page; page = pageAfter(journey, given, page.key)) seen.push(page.key)
  return seen
}

it('leads through every page once and back the same way, from any page', () => {
  fc.assert(
    fc.property(forms, answers, (all, given) => {
      const journey = journeyOf(all)
      const pages = journey(given).map(({ key }) => key)
      expect(walk(journey, given)).toEqual(pages)
      for (const [at, key] of pages.entries()) {
        expect(pageAfter(journey, given, key)?.key).toBe(pages[at + 1])
        expect(pageBefore(journey, given, key)?.key).toBe(pages[at - 1])
      }
      expect(pageAfter(journey, given, 'nowhere')).toBeUndefined()
    }),
  )
})

it('counts no answer to what is not asked, and asks a question only where its condition holds', () => {
  fc.assert(
    fc.property(forms, answers, (all, given) => {
      const journey = journeyOf(all)
      const kept = answersIn(journey, given)
      expect(journey(kept)).toEqual(journey(given))
      expect(answersIn(journey, kept)).toEqual(kept)
      const asked = askedIn(journey, given)
      for (const { when } of asked) {
        if (!when) continue
        const chosen = [kept[when.key]].flat()
        expect(chosen.some((value) => when.is.includes(value as string))).toBe(true)
      }
    }),
  )
})

it('misses nothing exactly when the answers fit the schema of what is asked', () => {
  fc.assert(
    fc.property(forms, answers, (all, given) => {
      const journey = journeyOf(all)
      const kept = answersIn(journey, given)
      const missing = missingIn(journey, kept, 'zh')
      expect(missing.length === 0).toBe(schemaOf(askedIn(journey, kept)).safeParse(kept).success)
      const pages = journey(kept).map(({ key }) => key)
      expect(missing.map(({ page }) => pages.indexOf(page))).toEqual(missing.map(({ page }) => pages.indexOf(page)).sort((a, b) => a - b))
      expect(missing.every(({ page }) => pages.includes(page))).toBe(true)
    }),
  )
})

it('ends: whoever mends what is missing page by page comes to the end', () => {
  fc.assert(
    fc.property(forms, (all) => {
      const journey = journeyOf(all)
      let given: Answers = {}
      for (let step = 0; step <= all.length; step++) {
        const [first] = missingIn(journey, given, 'zh')
        if (!first) return
        const question = all.find(({ key }) => key === first.key) as Question
        const mended = { one: '甲', many: ['甲', '乙'], text: 'x', agreement: true } as const
        given = { ...given, [first.key]: mended[question.kind as 'one'] as Answers[string] }
      }
      throw new Error('there is always something missing')
    }),
  )
})
