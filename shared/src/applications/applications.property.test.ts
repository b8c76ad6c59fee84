import fc from 'fast-check'
import type { Answers } from '../forms/answer.schema'
import { schemaOf } from '../forms/answer.schema'
import { answersIn, askedIn, journeyOf, missingIn, pageAfter, pageBefore } from '../forms/journey'
import { type Question, questions } from '../forms/question.schema'
import { progressIn, questionsOf } from '../forms/sections'
import { inEnglish } from '../platform/problem-english'
import {
  type ApplicationMove,
  type ApplicationState,
  applicationMoves,
  applicationStateNames,
  mayMove,
  openStates,
} from './applications.state'
import { programmeKeys, programmes } from './programmes'
import { sampleAnswers } from './sample-answers'

const today = '2026-11-29'
const forms = programmeKeys.map((key) => ({ key, sections: programmes[key].sections(today) }))

const odd = fc.constantFrom('‮', '阿依努尔·买买提', '𠮷野', '👩‍🔬', 'a\tb')

const anyAnswer = (question: Question): fc.Arbitrary<Answers[string] | undefined> => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 120 }), odd)
  const day = fc.oneof(
    fc.constantFrom('2026-11-30', '1986-01-01', '2020-02-30', ''),
    fc.date({ noInvalidDate: true }).map((one) => one.toISOString().slice(0, 10)),
  )
  const period = fc.record({ from: day, to: fc.option(day, { nil: undefined }) })
  const kinds = {
    periods: fc.array(period, { maxLength: 60 }),
    files: fc.array(fc.record({ handle: fc.constantFrom('a'.repeat(43), 'b'.repeat(43), 'c'), name: text, size: fc.nat(9) }), {
      maxLength: 4,
    }),
    many: 'options' in question ? fc.subarray(question.options.map(({ value }) => value)) : fc.constant([]),
  }
  const right = question.kind in kinds ? kinds[question.kind as 'many'] : text
  return fc.oneof(
    { weight: 3, arbitrary: right as fc.Arbitrary<Answers[string]> },
    fc.constant(undefined),
    fc.constant(true as const),
    fc.constant<string[]>(['x']),
  )
}

const answersTo = (asked: readonly Question[]): fc.Arbitrary<Answers> =>
  fc
    .tuple(...asked.map((question) => anyAnswer(question).map((answer) => [question.key, answer] as const)))
    .map((pairs) => Object.fromEntries(pairs.filter(([, answer]) => answer !== undefined)) as Answers)

/** Answers that will do, with lines typed in any way: drawn at random, a whole form hardly ever is one that can be sent. */
const rightAnswers = (asked: readonly Question[], sample: Answers): fc.Arbitrary<Answers> => {
  const typed = fc
    .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 5 }), odd), { maxLength: 4 })
    .map((parts) => `甲${parts.join(' ')}`)
  const free = asked.filter((question) => question.kind === 'text' && !question.format)
  return fc
    .tuple(...free.map(({ key }) => typed.map((text) => [key, text] as const)))
    .map((pairs) => ({ ...sample, ...Object.fromEntries(pairs) }))
}

describe.each(forms)('the form of $key', ({ key, sections }) => {
  const asked = questionsOf(sections)
  const journey = journeyOf(asked)
  const right = rightAnswers(asked, sampleAnswers[key] as Answers)

  it('is made of questions that fit together, in Chinese and in English', () => {
    expect(questions.safeParse(asked).error).toBeUndefined()
    for (const { ask, why } of asked) expect([ask, ...(why ? [why] : [])].every(({ zh, en }) => zh && en)).toBe(true)
    expect(missingIn(journey, sampleAnswers[key] as Answers, 'zh')).toEqual([])
  })

  it('is walked to its end and back, with any page as the entry, whatever is answered', () => {
    fc.assert(
      fc.property(answersTo(asked), fc.nat(30), (given, entry) => {
        const pages = journey(given)
        const start = pages[entry % pages.length]
        if (!start) throw new Error('no page')
        const forth = [start.key]
        for (let page = pageAfter(journey, given, start.key); page; page = pageAfter(journey, given, page.key)) forth.push(page.key)
        const back = [pages.at(-1)?.key]
        for (let page = pageBefore(journey, given, pages.at(-1)?.key ?? ''); page; page = pageBefore(journey, given, page.key))
          back.push(page.key)
        expect(forth).toEqual(pages.slice(entry % pages.length).map((page) => page.key))
        expect(back.reverse()).toEqual(pages.map((page) => page.key))
      }),
    )
  })

  it('may be sent exactly when no section has anything left, and says in both languages what is', () => {
    fc.assert(
      fc.property(fc.oneof(answersTo(asked), right), (given) => {
        const missing = missingIn(journey, given, 'zh')
        const isReady = schemaOf(askedIn(journey, given)).safeParse(answersIn(journey, given)).success
        expect(missing.length === 0).toBe(isReady)
        expect(progressIn(sections, given).every((one) => one.asked === one.done)).toBe(isReady)
        const english = missingIn(journey, given, 'en')
        expect(english.map((one) => one.key)).toEqual(missing.map((one) => one.key))
        for (const { say } of missing) expect(inEnglish(say)).not.toBe(say)
      }),
    )
  })

  it('is the same once what was typed is cleaned', () => {
    fc.assert(
      fc.property(right, (given) => {
        const schema = schemaOf(asked)
        const cleaned = schema.parse(given)
        expect(schema.parse(cleaned)).toEqual(cleaned)
      }),
    )
  })
})

it('asks experts what the paper form asks, in its order', () => {
  const [expert] = forms
  expect(
    questionsOf(expert?.sections ?? [])
      .slice(0, 9)
      .map(({ ask }) => ask.zh),
  ).toEqual([
    '姓名',
    '联系电话',
    '电子邮箱',
    '工作单位',
    '职务',
    '学历',
    '专业',
    '从事知识产权法律或知识产权维权援助志愿服务项目及活动的时间',
    '从事志愿服务工作的时间',
  ])
})

describe('the table of moves', () => {
  const moves = Object.keys(applicationMoves) as ApplicationMove[]

  it('leads from the draft everywhere, and from every open state to an end', () => {
    const reach = (from: readonly ApplicationState[]): Set<ApplicationState> => {
      const seen = new Set(from)
      for (const state of seen) for (const move of moves) if (mayMove(state, move)) seen.add(applicationMoves[move].to)
      return seen
    }
    expect([...reach(['draft'])].sort()).toEqual([...applicationStateNames].sort())
    for (const state of openStates) expect([...reach([state])].some((one) => !openStates.includes(one))).toBe(true)
    for (const state of applicationStateNames) if (!openStates.includes(state)) expect([...reach([state])]).toEqual([state])
  })
})
