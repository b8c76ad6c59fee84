import { groupByIssue } from './group-by-issue'
import { sampleSummary } from './sample'

const row = (id: string, issue?: number, publishedAt = '2022-04-27T00:30:00.000Z') => {
  const { issue: _, ...rest } = sampleSummary({ id, publishedAt })
  return issue === undefined ? rest : { ...rest, issue }
}

it('keeps the order and sums the minutes of each issue', () => {
  const groups = groupByIssue([row('a', 12), row('b', 12), row('c', 11)], false)
  expect(groups.map(({ serial, articles, minutes }) => [serial, articles.length, minutes])).toEqual([
    [12, 2, 6],
    [11, 1, 3],
  ])
})

it('calls an issue whole only when nothing of it can follow', () => {
  const rows = [row('a', 12), row('b', 11)]
  expect(groupByIssue(rows, false).map(({ isWhole }) => isWhole)).toEqual([true, false])
  expect(groupByIssue(rows, true).map(({ isWhole }) => isWhole)).toEqual([true, true])
})

it('keeps two issues of one day apart, and puts articles of no issue under their day in Shanghai', () => {
  const groups = groupByIssue([row('a', 12), row('b', 11), row('c', undefined, '2022-04-26T16:30:00.000Z')], true)
  expect(groups.map(({ key, day }) => [key, day])).toEqual([
    ['issue-12', '2022-04-27'],
    ['issue-11', '2022-04-27'],
    ['2022-04-27', '2022-04-27'],
  ])
})

it('has no group where there is no article', () => {
  expect(groupByIssue([], true)).toEqual([])
})
