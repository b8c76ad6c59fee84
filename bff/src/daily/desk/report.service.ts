import type { ReaderReport } from '@tisc/shared/daily/desk/desk.schema'
import mongoose, { type Types } from 'mongoose'
import { byTime, following } from '../../platform/by-time'
import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import { type ArticleRecord, Articles } from '../article.model'
import { fromCursor, toCursor } from '../daily.cursor'
import { type ErrorReportRecord, ErrorReports } from '../error-report.model'
import { personOf } from './desk.view'

type Stored = ErrorReportRecord & { _id: Types.ObjectId }

type Sort = 'newest' | 'oldest'

const after = (cursor: string, sort: Sort) => {
  const { publishedAt: at, _id } = fromCursor(cursor)
  return following<Stored>('at', sort, { at, _id })
}

const toReport = ({ _id, articleId, version, kind, text, at, closed }: Stored, titles: Map<string, string>): ReaderReport => ({
  id: _id.toHexString(),
  article: { id: articleId.toHexString(), title: titles.get(articleId.toHexString()) ?? '' },
  version,
  kind,
  text,
  at: at.toISOString(),
  ...(closed && { closed: { by: closed.by, at: closed.at.toISOString(), note: closed.note } }),
})

const titlesOf = async (reports: Stored[]): Promise<Map<string, string>> => {
  const articles = await Articles.find({ _id: { $in: reports.map(({ articleId }) => articleId) } }, { title: 1 }).lean<ArticleRecord[]>()
  return new Map(articles.map(({ _id, title }) => [_id.toHexString(), title]))
}

/** A page of readers' reports, of one article or all, by time. */
export const listReports = async ({
  article,
  sort,
  cursor,
  limit,
}: {
  article?: string | undefined
  sort: Sort
  cursor?: string | undefined
  limit: number
}) => {
  const found = await ErrorReports.find({
    $and: [article ? { articleId: new mongoose.Types.ObjectId(article) } : {}, ...(cursor ? [after(cursor, sort)] : [])],
  })
    .sort(byTime('at', sort))
    .limit(limit + 1)
    .lean<Stored[]>()
  const shown = found.slice(0, limit)
  const [last, titles] = [shown.at(-1), await titlesOf(shown)]
  return {
    items: shown.map((report) => toReport(report, titles)),
    ...(found.length > limit && last && { next: toCursor({ publishedAt: last.at, _id: last._id }) }),
  }
}

/** A report is dealt with, once. Throws `conflict` where it was before. */
export const closeReport = async (viewer: Viewer, id: string, note: string, now: Date) => {
  const closed = { by: personOf(viewer), at: now, note }
  const report = await ErrorReports.findOneAndUpdate(
    { _id: id, open: true },
    { $set: { open: false, closed } },
    { returnDocument: 'after' },
  ).lean<Stored>()
  if (!report) throw new ProblemError((await ErrorReports.exists({ _id: id })) ? 'conflict' : 'not-found')
  viewer.note({ after: { note } })
  return toReport(report, await titlesOf([report]))
}
