import fc from 'fast-check'
import type { Answers } from '../../forms/answer.schema'
import { askedIn, journeyOf, missingIn } from '../../forms/journey'
import { questions } from '../../forms/question.schema'
import { questionsOf } from '../../forms/sections'
import { filedFacts } from './filed-facts'
import { filingSections } from './filing.form'
import { reachOf } from './first-contact'
import { sampleFiling, unsureFiling } from './sample-filing'

const asked = questionsOf(filingSections('2026-11-24'))
const journey = journeyOf(asked)
const keysFor = (answers: Answers) => askedIn(journey, answers).map(({ key }) => key)
const wrong = (answers: Answers) => missingIn(journey, answers, 'zh').map(({ key }) => key)

it('is a form that holds together, and answers may say that one does not know', () => {
  expect(questions.safeParse(asked).success).toBe(true)
  expect([wrong(sampleFiling), wrong(unsureFiling)]).toEqual([[], []])
})

it('branches by role, place, urgency and for whom', () => {
  expect(keysFor({})).not.toEqual(expect.arrayContaining(['country']))
  expect(keysFor({ place: 'overseas' })).toContain('country')
  expect(keysFor({ place: { unsure: true } })).not.toContain('country')
  expect(keysFor({ role: 'holder' })).toEqual(expect.arrayContaining(['right-number', 'other-party', 'amount']))
  expect(keysFor({ role: 'accused' })).not.toContain('right-number')
  expect(keysFor({ role: 'asking' })).not.toContain('other-party')
  expect(keysFor({ urgency: 'court' })).toContain('urgent-day')
  expect(wrong({ ...sampleFiling, urgency: 'court', 'urgent-day': '2026-11-23' })).toEqual(['urgent-day'])
  expect(wrong({ ...sampleFiling, for: 'agent' })).toEqual(['organisation', 'authorisation', 'authorised'])
})

it('asks for a number that can be called back', () => {
  for (const phone of ['13900005555', '+86 139-0000-5555', '0532-6806 6557']) expect(wrong({ ...sampleFiling, phone })).toEqual([])
  for (const phone of ['12345', '+49 30 901820']) expect(wrong({ ...sampleFiling, phone })).toEqual(['phone'])
})

it('makes facts of answers, and none of what another answer took away', () => {
  expect(filedFacts(unsureFiling)).toEqual({ about: '说不清是什么事', ipType: 'unknown', role: 'unknown', isOverseas: false })
  const overseas = { ...sampleFiling, place: 'overseas', country: 'eu', subjects: ['customs', 'court'], urgency: 'customs' }
  expect(filedFacts({ ...overseas, 'urgent-day': '2026-12-01' })).toMatchObject({
    ...{ isOverseas: true, country: 'eu', subjects: ['customs', 'court'], urgency: 'customs', urgentDay: '2026-12-01' },
  })
  expect(filedFacts({ ...sampleFiling, country: 'eu', 'urgent-day': '2026-12-01' })).not.toHaveProperty('country')
  const answer = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant({ unsure: true } as const))
  fc.assert(fc.property(fc.dictionary(fc.constantFrom(...asked.map(({ key }) => key)), answer), (any) => void filedFacts(any)))
})

it('says whether somebody is in touch before the day that counts', () => {
  const contact = '2026-11-30T01:00:00.000Z'
  expect(['2026-12-01', '2026-11-30', '2026-11-29'].map((day) => reachOf(contact, day))).toEqual(['before', 'same-day', 'after'])
})
