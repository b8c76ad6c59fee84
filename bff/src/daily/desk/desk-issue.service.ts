import type { DeskIssue, Week } from '@tisc/shared/daily/desk/desk.schema'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import mongoose, { type ClientSession } from 'mongoose'
import type { Viewer } from '../../platform/guard'
import { isDuplicate } from '../../platform/mongo'
import { ProblemError } from '../../platform/problem-error'
import { changeContent } from '../../platform/revisions'
import { type ArticleRecord, Articles } from '../article.model'
import { ErrorReports } from '../error-report.model'
import { refreshIssue } from '../issue.composing'
import { type IssueRecord, Issues } from '../issue.model'
import { rowFields, toRow } from './desk.view'

const mostArticles = 200

const nextSerial = async (): Promise<number> => {
  const last = await Issues.findOne({}, { serial: 1 }).sort({ serial: -1 }).lean<IssueRecord>()
  return (last?.serial ?? 0) + 1
}

/** An issue with all its articles in their order. Throws `not-found`. */
export const getDeskIssue = async (serial: number): Promise<DeskIssue> => {
  const issue = await Issues.findOne({ serial }).lean<IssueRecord>()
  if (!issue) throw new ProblemError('not-found')
  const articles = await Articles.find({ issue: serial }, rowFields).sort({ position: 1 }).limit(mostArticles).lean<ArticleRecord[]>()
  return { serial, date: issue.date, state: issue.state, articles: articles.map(toRow) }
}

/** Begins the issue that follows the last one; the very first may have any number. Throws `conflict` for a gap or a double. */
export const createIssue = async (viewer: Viewer, { serial, date }: { serial: number; date: string }): Promise<DeskIssue> => {
  const next = await nextSerial()
  if (next > 1 && serial !== next) throw new ProblemError('conflict', `下一期是第${next}期`)
  const issue: IssueRecord = { serial, date, month: date.slice(0, 7), state: 'draft', articles: 0, minutes: 0, corrected: false }
  await Issues.create([issue]).catch((error: unknown) => {
    if (isDuplicate(error, 'serial')) throw new ProblemError('conflict', `已经有第${serial}期了`)
    throw error
  })
  viewer.note({ after: { serial, date } })
  return getDeskIssue(serial)
}

const isSeen = ({ state }: Pick<ArticleRecord, 'state'>): boolean => state === 'published' || state === 'withdrawn'

/** The articles of the composition as they are now. Throws `invalid-input` for one that is not there or stands elsewhere. */
const takeWanted = async (serial: number, ids: string[], session: ClientSession): Promise<void> => {
  const found = await Articles.find({ _id: { $in: ids } }, { issue: 1, title: 1, state: 1 })
    .session(session)
    .lean<ArticleRecord[]>()
  const refuse = (index: number, detail: string) =>
    new ProblemError('invalid-input', undefined, [{ pointer: `#/body/articles/${index}`, detail }])
  for (const [index, id] of ids.entries()) {
    const article = found.find(({ _id }) => _id.equals(id))
    if (!article || ids.indexOf(id) !== index) throw refuse(index, article ? '这篇文章重复了' : '没有这篇文章')
    if (article.state === 'discarded') throw refuse(index, `《${article.title}》已经丢弃，先恢复它`)
    if (article.issue !== undefined && article.issue !== serial) throw refuse(index, `《${article.title}》已经在第${article.issue}期`)
  }
}

/** Makes these articles in this order the whole issue. What readers have seen of it stays. Throws `conflict` where it would go. */
export const compose = async (viewer: Viewer, serial: number, ids: string[], now: Date): Promise<DeskIssue> => {
  const before = await getDeskIssue(serial)
  await changeContent('daily', now, async (session) => {
    await takeWanted(serial, ids, session)
    const current = await Articles.find({ issue: serial }, { state: 1, title: 1 })
      .limit(mostArticles)
      .session(session)
      .lean<ArticleRecord[]>()
    for (const article of current.filter(({ _id }) => !ids.includes(_id.toHexString()))) {
      if (isSeen(article)) throw new ProblemError('conflict', `《${article.title}》已经发布，不能从这一期拿掉`)
      await Articles.updateOne({ _id: article._id }, { $unset: { issue: 1, position: 1 } }, { session })
    }
    for (const [index, id] of ids.entries()) {
      await Articles.updateOne({ _id: new mongoose.Types.ObjectId(id) }, { $set: { issue: serial, position: index + 1 } }, { session })
    }
    await refreshIssue(serial, session)
  })
  viewer.note({ before: { articles: before.articles.map(({ id }) => id) }, after: { articles: ids } })
  return getDeskIssue(serial)
}

/** Beyond so many the number does not matter. */
const counting = { limit: 1_000 }

const waiting = async (): Promise<Week['waiting']> => {
  const approval = 'desk.approval'
  const [writing, inReview, publishing, scheduled, corrections, reports] = await Promise.all([
    Articles.countDocuments({ state: 'draft' }, counting),
    Articles.countDocuments({ state: 'in-review' }, counting),
    Articles.countDocuments({ state: 'in-review', [approval]: { $exists: true } }, counting),
    Articles.countDocuments({ state: 'scheduled' }, counting),
    Articles.countDocuments({ 'proposal.at': { $gt: new Date(0) } }, counting),
    ErrorReports.countDocuments({ open: true }, counting),
  ])
  return { writing, review: inReview - publishing, publishing, scheduled, corrections, reports }
}

/** Nothing is asked where there is no issue: an empty choice is no range of the index, and the whole archive would be read. */
const articlesOf = async (serials: number[]): Promise<ArticleRecord[]> =>
  serials.length === 0
    ? []
    : Articles.find({ issue: { $in: serials } }, rowFields)
        .limit(2_000)
        .lean<ArticleRecord[]>()

const daysFrom = (first: string): string[] =>
  Array.from({ length: 7 }, (_, index) => new Date(Date.parse(`${first}T00:00:00Z`) + index * 86_400_000).toISOString().slice(0, 10))

/** Seven days of issues, and how much waits for whom. `ready` counts articles that are approved, scheduled or out. */
export const getWeek = async (from: string | undefined, now: Date): Promise<Week> => {
  const days = daysFrom(from ?? shanghaiDay(now))
  const issues = await Issues.find({ date: { $in: days } })
    .sort({ date: 1, serial: 1 })
    .limit(100)
    .lean<IssueRecord[]>()
  const articles = await articlesOf(issues.map(({ serial }) => serial))
  const rowOf = ({ serial, state }: IssueRecord) => {
    const rows = articles.filter(({ issue }) => issue === serial).map(toRow)
    const ready = rows.filter((row) => row.approved || (row.state !== 'draft' && row.state !== 'in-review'))
    return { serial, state, articles: rows.length, ready: ready.length }
  }
  return {
    days: days.map((day) => ({ day, issues: issues.filter(({ date }) => date === day).map(rowOf) })),
    waiting: await waiting(),
    nextSerial: await nextSerial(),
  }
}
