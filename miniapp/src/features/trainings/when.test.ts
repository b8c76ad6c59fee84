import { leftWords, spanWords } from './when'

it('says when in Shanghai', () => {
  const year = new Date().getFullYear()
  expect(spanWords({ startsAt: `${year}-05-19T06:00:00.000Z`, endsAt: `${year}-05-19T08:30:00.000Z` })).toMatch(/^5月19日 周. 14:00–16:30$/)
  expect(spanWords({ startsAt: `${year}-05-19T15:00:00.000Z`, endsAt: `${year}-05-19T17:00:00.000Z` })).toMatch(/23:00–5月20日 周. 01:00$/)
})

it.each([
  [6 * 86_400_000 + 4 * 3_600_000, '6天4小时'],
  [86_400_000, '1天'],
  [2 * 3_600_000 + 59_000, '2小时'],
  [12 * 60_000, '12分钟'],
  [59_999, '不到1分钟'],
])('%d ms are %s', (left, words) => {
  expect(leftWords(left)).toBe(words)
})
