import { commonInterest, mayBeSame } from './interests'
import { averageOf, differWidely } from './review'

const mark = (points: number[], isFor = true) => ({
  points: Object.fromEntries(points.map((one, at) => [`${at}`, one])),
  isFor,
  reason: '理由',
})

it('adds points up and says when two reviewers see it differently', () => {
  expect(averageOf(mark([5, 4, 3]))).toBe(4)
  expect(averageOf(mark([]))).toBe(0)
  expect(differWidely([mark([5, 5]), mark([3, 4])])).toBe(false)
  expect(differWidely([mark([5, 5]), mark([3, 3])])).toBe(true)
  expect(differWidely([mark([4]), mark([4], false)])).toBe(true)
})

it('knows a name however it is written', () => {
  expect(mayBeSame('青岛样例科技有限公司', '青岛样例科技股份有限公司')).toBe(true)
  expect(mayBeSame('SAMPLE Co., Ltd.', 'Ｓａｍｐｌｅ')).toBe(true)
  expect(mayBeSame('样例律师事务所', '样例')).toBe(true)
  expect(mayBeSame('青岛样例科技', '青岛样例科技崂山分部')).toBe(true)
  expect(mayBeSame('样例', '样例二')).toBe(false)
  expect(mayBeSame('阿依努尔·买买提', '阿依努尔买买提')).toBe(true)
  expect(mayBeSame('', '任何')).toBe(false)
})

it('finds what an applicant and a reviewer have in common', () => {
  const reviewer = { name: '评审员甲', interests: ['样例律师事务所'] }
  expect(commonInterest({ name: '王', employer: '样例律所' }, reviewer)).toBeUndefined()
  expect(commonInterest({ name: '王', employer: '样例律师事务所' }, reviewer)).toBe('样例律师事务所')
  expect(commonInterest({ name: '王', interests: '别人\n评审员甲' }, reviewer)).toBe('评审员甲')
  expect(commonInterest({ name: '评审员甲' }, reviewer)).toBe('评审员甲')
})
