import { reachOf, subjectOf } from './push-reach'

it.each([
  ['sending', 4, { open: 3, done: 1 }, { percent: 25, words: '1/4批' }],
  ['done', 4, { open: 0, done: 4 }, { percent: 100, words: '4/4批' }],
  ['done', 4, { open: 0, done: 0 }, { percent: 100, words: '只进收件箱' }],
  ['done', 0, { open: 0, done: 0 }, { percent: 100, words: '没有人订阅' }],
  ['laying', 0, { open: 0, done: 0 }, { percent: 0, words: '还没有分批' }],
] as const)('says of a push that is %s how far it is', (state, laid, batches, told) => {
  expect(reachOf({ state, laid, batches })).toEqual(told)
})

it.each([
  ['第512期', 'issue 512'],
  ['512', 'issue 512'],
  [' digest daily 2026-11-24 ', 'digest daily 2026-11-24'],
])('takes %s for what it is in the record', (typed, subject) => {
  expect(subjectOf(typed)).toBe(subject)
})
