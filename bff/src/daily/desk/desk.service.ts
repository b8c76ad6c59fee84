import type { ArticleState } from '@tisc/shared/daily/life-cycle'
import mongoose, { type QueryFilter } from 'mongoose'
import { byTime, following } from '../../platform/by-time'
import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import { type ArticleRecord, Articles } from '../article.model'
import { fromCursor, toCursor } from '../daily.cursor'
import { type CommentRecord, Comments } from './comment.model'
import { rowFields, toDeskArticle, toRow } from './desk.view'
import { othersAt } from './presence.service'

type ListQuery = {
  state?: ArticleState | undefined
  title?: string | undefined
  issue?: 'none' | undefined
  sort: 'newest' | 'oldest'
  cursor?: string | undefined
  limit: number
}

const after = (cursor: string, sort: ListQuery['sort']) => {
  const { publishedAt: at, _id } = fromCursor(cursor)
  return following<ArticleRecord>('updatedAt', sort, { at, _id })
}

/** The words as they stand, whatever they mean to a regular expression. */
const having = (words: string) => ({ $regex: words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), $options: 'i' })

/** What can stand in an issue, or does. */
const placeable: ArticleState[] = ['draft', 'in-review', 'scheduled', 'published']

/** What was put aside is only shown where it is asked for. */
const filterOf = ({ state, title, issue }: ListQuery): QueryFilter<ArticleRecord> => ({
  state: state ?? (issue ? { $in: placeable } : { $ne: 'discarded' }),
  ...(title && { title: having(title) }),
  ...(issue && { issue: null }),
})

/** A page of the desk's articles by when they were last changed. */
export const listDrafts = async (query: ListQuery) => {
  const { sort, cursor, limit } = query
  const found = await Articles.find({ $and: [filterOf(query), ...(cursor ? [after(cursor, sort)] : [])] }, rowFields)
    .sort(byTime('updatedAt', sort))
    .limit(limit + 1)
    .lean<ArticleRecord[]>()
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(toRow),
    ...(found.length > limit && last && { next: toCursor({ publishedAt: last.updatedAt, _id: last._id }) }),
  }
}

/** An article of any state. Throws `not-found`. */
export const findArticle = async (id: string): Promise<ArticleRecord> => {
  const record = await Articles.findById(id).lean<ArticleRecord>()
  if (!record) throw new ProblemError('not-found')
  return record
}

/** An article at the desk as this viewer sees it. */
export const getDraft = async (viewer: Viewer, id: string, now: Date) => {
  const [record, comments, others] = await Promise.all([
    findArticle(id),
    Comments.find({ articleId: new mongoose.Types.ObjectId(id) })
      .sort({ at: 1, _id: 1 })
      .limit(500)
      .lean<CommentRecord[]>(),
    othersAt(viewer, id, now),
  ])
  return toDeskArticle(record, comments, others)
}

/** What a conditional write that changed nothing means to the person who asked: nothing there, or another state than they saw. */
export const refused = async (id: string, detail: string): Promise<never> => {
  await findArticle(id)
  throw new ProblemError('conflict', detail)
}
