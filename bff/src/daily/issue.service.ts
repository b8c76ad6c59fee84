import type { Issue, IssueSummary } from '@tisc/shared/daily/daily.schema'
import { ProblemError } from '../platform/problem-error'
import { Articles } from './article.model'
import { type SummaryRecord, summaryFields, toSummary } from './article.view'
import { fromSerialCursor, toSerialCursor } from './daily.cursor'
import { type IssueRecord, Issues } from './issue.model'
import { currentNames } from './topic.service'

const toIssueSummary = (record: IssueRecord): IssueSummary => ({
  serial: record.serial,
  date: record.date,
  publishedAt: (record.publishedAt as Date).toISOString(),
  articles: record.articles,
  minutes: record.minutes,
  corrected: record.corrected,
  ...(record.lead && { lead: record.lead }),
})

/** A page of published issues, highest serial number first. */
export const listIssues = async ({ month, cursor, limit }: { month?: string | undefined; cursor?: string | undefined; limit: number }) => {
  const found = await Issues.find({
    state: 'published',
    ...(month && { month }),
    ...(cursor && { serial: { $lt: fromSerialCursor(cursor) } }),
  })
    .sort({ serial: -1 })
    .limit(limit + 1)
    .lean<IssueRecord[]>()
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(toIssueSummary), ...(found.length > shown.length && last && { next: toSerialCursor(last.serial) }) }
}

const neighbour = async (serial: number, direction: 'previous' | 'next'): Promise<number | undefined> => {
  const found = await Issues.findOne(
    { state: 'published', serial: direction === 'next' ? { $gt: serial } : { $lt: serial } },
    { serial: 1 },
  )
    .sort({ serial: direction === 'next' ? 1 : -1 })
    .lean()
  return found?.serial
}

/** An issue with its articles in their order; a withdrawn one stays in its place. Throws `not-found`. */
export const getIssue = async (serial: number): Promise<Issue> => {
  const record = await Issues.findOne({ serial, state: 'published' }).lean<IssueRecord>()
  if (!record) throw new ProblemError('not-found')
  const [articles, names, previous, next] = await Promise.all([
    Articles.find({ issue: serial, state: { $in: ['published', 'withdrawn'] } }, summaryFields)
      .sort({ position: 1 })
      .limit(200)
      .lean<SummaryRecord[]>(),
    currentNames(),
    neighbour(serial, 'previous'),
    neighbour(serial, 'next'),
  ])
  return {
    ...toIssueSummary(record),
    items: articles.map((article) => toSummary(article, names)),
    ...(previous !== undefined && { previous }),
    ...(next !== undefined && { next }),
  }
}

const yearOf = async (direction: 1 | -1): Promise<number | undefined> => {
  const found = await Issues.findOne({ state: 'published' }, { month: 1 }).sort({ month: direction }).lean()
  return found ? Number(found.month.slice(0, 4)) : undefined
}

/** How many issues and articles each month of a year has; `years` are those from the first issue to the last. */
export const getArchiveYear = async (year: number) => {
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)
  const [issues, first, last] = await Promise.all([
    Issues.find({ state: 'published', month: { $in: months } }, { month: 1, articles: 1 }).lean(),
    yearOf(1),
    yearOf(-1),
  ])
  const ofMonth = (month: string) => issues.filter((issue) => issue.month === month)
  return {
    year,
    years: first === undefined || last === undefined ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index),
    months: months.map((month) => ({
      month,
      issues: ofMonth(month).length,
      articles: ofMonth(month).reduce((sum, issue) => sum + issue.articles, 0),
    })),
  }
}
