import type { Issue } from '@tisc/shared/daily/daily.schema'
import { forgetIssues, keepIssue, keptArticle, keptFeed, keptIssue, keptIssues } from './kept-issues'
import { sampleArticle, sampleSummary } from './sample'

const issue = (serial: number): Issue => ({
  serial,
  date: '2022-04-27',
  publishedAt: '2022-04-27T00:30:00.000Z',
  articles: 1,
  minutes: 3,
  corrected: false,
  items: [sampleSummary({ id: `a${serial}`, issue: serial })],
})

const keep = (serial: number) =>
  keepIssue({ issue: issue(serial), articles: [sampleArticle({ id: `a${serial}` })], keptAt: `2022-05-0${serial}T00:00:00.000Z` })

beforeEach(forgetIssues)

it('keeps three issues, the oldest making room', () => {
  for (const serial of [1, 2, 3, 4]) expect(keep(serial)).toBe(true)
  expect(keptIssues().map((kept) => kept.issue.serial)).toEqual([4, 3, 2])
})

it('keeps an issue once, however often it is kept', () => {
  keep(1)
  keep(1)
  expect(keptIssues()).toHaveLength(1)
})

it('makes a feed of them, newest first, with the age of the newest', () => {
  expect(keptFeed()).toBeUndefined()
  keep(1)
  keep(2)
  expect(keptFeed()).toMatchObject({ data: { items: [{ id: 'a2' }, { id: 'a1' }] }, keptAt: '2022-05-02T00:00:00.000Z' })
})

it('finds an issue and an article in them, and nothing else', () => {
  keep(3)
  expect(keptIssue(3)?.data.serial).toBe(3)
  expect(keptArticle('a3')).toMatchObject({ data: { id: 'a3' }, keptAt: '2022-05-03T00:00:00.000Z' })
  expect(keptIssue(4)).toBeUndefined()
  expect(keptArticle('a4')).toBeUndefined()
})
