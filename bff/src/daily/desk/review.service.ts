import { blockText } from '@tisc/shared/daily/body.text'
import mongoose, { type QueryFilter } from 'mongoose'
import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import { type ArticleRecord, Articles } from '../article.model'
import { type CommentRecord, Comments } from './comment.model'
import { findArticle, getDraft, refused } from './desk.service'
import { personOf, toComment } from './desk.view'
import { atRevision } from './writing.service'

/** Asks for review of just this text. Whoever asks counts as one of its writers. */
export const submitDraft = async (viewer: Viewer, id: string, revision: number, now: Date) => {
  const by = personOf(viewer)
  const { modifiedCount } = await Articles.updateOne(
    { _id: id, state: 'draft', ...atRevision(revision) },
    {
      $set: { state: 'in-review', updatedAt: now, 'desk.revision': revision, 'desk.submitted': { by, at: now } },
      $addToSet: { 'desk.writers': by },
      $unset: { 'desk.returned': 1, 'desk.approval': 1, 'desk.scheduled': 1 },
    },
  )
  if (!modifiedCount) return refused(id, '这篇稿件已经被别人改过或者不在草稿状态')
  return getDraft(viewer, id, now)
}

/** Approves just this text. Throws `not-allowed` for one's own. */
export const approve = async (viewer: Viewer, id: string, revision: number, now: Date) => {
  const { modifiedCount } = await Articles.updateOne(
    { _id: id, state: 'in-review', 'desk.revision': revision, 'desk.approval': { $exists: false }, 'desk.writers.id': { $ne: viewer.id } },
    { $set: { 'desk.approval': { by: personOf(viewer), at: now }, updatedAt: now } },
  )
  if (modifiedCount) return getDraft(viewer, id, now)
  const { desk } = await findArticle(id)
  if (desk?.writers.some((writer) => writer.id === viewer.id)) throw new ProblemError('not-allowed', '不能审自己写的稿件')
  throw new ProblemError('conflict', '这篇稿件不在待审状态，或者已经有了新的改动')
}

/** What readers have not seen yet and will not see by itself in this moment. */
const returnable = (now: Date): QueryFilter<ArticleRecord> => ({
  $or: [{ state: 'in-review' }, { state: 'scheduled', 'desk.scheduled.publishAt': { $gt: now } }],
})

export const returnDraft = async (viewer: Viewer, id: string, reason: string, now: Date) => {
  const returned = { by: personOf(viewer), at: now, reason }
  const { modifiedCount } = await Articles.updateOne(
    { _id: id, ...returnable(now) },
    {
      $set: { state: 'draft', updatedAt: now, 'desk.returned': returned },
      $unset: { 'desk.approval': 1, 'desk.scheduled': 1, 'desk.submitted': 1 },
    },
  )
  if (!modifiedCount) return refused(id, '这篇稿件不在待审状态')
  return getDraft(viewer, id, now)
}

/** Remarks on a block as it is now. Throws `invalid-input` where there is no such block. */
export const addComment = async (viewer: Viewer, id: string, { block, text }: { block: number; text: string }, now: Date) => {
  const { _id: articleId, body } = await findArticle(id)
  const meant = body[block]
  if (!meant) throw new ProblemError('invalid-input', undefined, [{ pointer: '#/body/block', detail: '没有这一段' }])
  const quote = blockText(meant).slice(0, 300)
  const comment: CommentRecord = { _id: new mongoose.Types.ObjectId(), articleId, block, quote, text, by: personOf(viewer), at: now }
  await Comments.create([comment])
  return toComment(comment)
}

export const resolveComment = async (viewer: Viewer, id: string, commentId: string, now: Date) => {
  const found = await Comments.findOneAndUpdate(
    { _id: commentId, articleId: new mongoose.Types.ObjectId(id), resolved: { $exists: false } },
    { $set: { resolved: { by: personOf(viewer), at: now } } },
    { returnDocument: 'after' },
  ).lean<CommentRecord>()
  if (!found) throw new ProblemError('not-found')
  return toComment(found)
}
