import { leftWords, spanWords } from './when'

const year = new Date().getFullYear()
const day = { startsAt: `${year}-05-19T06:00:00.000Z`, endsAt: `${year}-05-19T08:30:00.000Z` }
const night = { startsAt: `${year}-05-19T15:00:00.000Z`, endsAt: `${year}-05-19T17:00:00.000Z` }

it('says when in Shanghai', () => {
  expect(spanWords(day, 'zh')).toMatch(/^5月19日 周. 14:00–16:30$/)
  expect(spanWords(night, 'zh')).toMatch(/23:00–5月20日 周. 01:00$/)
  expect(spanWords(day, 'en')).toMatch(/^\w{3} 19 May 14:00–16:30$/)
})

it.each([
  [6 * 86_400_000 + 4 * 3_600_000, '6天4小时', '6 days 4 hours'],
  [86_400_000, '1天', '1 day'],
  [2 * 3_600_000 + 59_000, '2小时', '2 hours'],
  [12 * 60_000, '12分钟', '12 minutes'],
  [59_999, '不到1分钟', 'less than a minute'],
])('%d ms are %s', (left, zh, en) => {
  expect([leftWords(left, 'zh'), leftWords(left, 'en')]).toEqual([zh, en])
})
