import type { ArticleForm } from '@tisc/shared/daily/desk/desk.schema'
import mongoose, { type ClientSession } from 'mongoose'
import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import { type ArticleRecord, Articles } from '../article.model'
import { correctArticle, proposeCorrection, publishScheduled, republishArticle, withdrawArticle } from '../publishing.service'
import { findArticle, getDraft, refused } from './desk.service'
import { personOf } from './desk.view'
import { refuseUnknownRegion } from './desk-region.service'
import { toContent } from './writing.service'

/** How long everything is held before readers see it, in milliseconds. */
const held = 60_000

/** When something that is published now, or at a time, becomes visible. */
export const publishTime = (at: string | undefined, now: Date): Date => new Date(Math.max(now.getTime() + held, at ? Date.parse(at) : 0))

/** Lets an approved article become visible at an instant; false where it is not approved. */
export const scheduleOne = async (
  id: mongoose.Types.ObjectId,
  viewer: Viewer,
  publishAt: Date,
  now: Date,
  session?: ClientSession,
): Promise<boolean> => {
  const scheduled = { by: personOf(viewer), at: now, publishAt }
  const { modifiedCount } = await Articles.updateOne(
    { _id: id, state: 'in-review', 'desk.approval': { $exists: true } },
    { $set: { state: 'scheduled', updatedAt: now, 'desk.scheduled': scheduled } },
    session ? { session } : {},
  )
  return modifiedCount === 1
}

/** Lets an approved article become visible at a time, a minute from now at the earliest. */
export const schedule = async (viewer: Viewer, id: string, at: string | undefined, now: Date) => {
  const publishAt = publishTime(at, now)
  if (!(await scheduleOne(new mongoose.Types.ObjectId(id), viewer, publishAt, now))) return refused(id, '只有审过的稿件可以发布')
  viewer.note({ after: { publishAt } })
  return { publishAt: publishAt.toISOString() }
}

/** Undoes what readers have not seen: the article is approved and waits again. */
export const unschedule = async (viewer: Viewer, id: string, now: Date) => {
  const { modifiedCount } = await Articles.updateOne(
    { _id: id, state: 'scheduled', 'desk.scheduled.publishAt': { $gt: now } },
    { $set: { state: 'in-review', updatedAt: now }, $unset: { 'desk.scheduled': 1 } },
  )
  if (!modifiedCount) return refused(id, '已经发布，不能撤销了；可以更正或者撤回')
  return getDraft(viewer, id, now)
}

/**
 * Publishes everything whose time has come. Any number of instances may do so at once: each article's transaction sees for itself whether
 * it is still due, so it is published once and an undo that came first holds.
 */
export const publishDue = async (now: Date): Promise<void> => {
  const due = await Articles.find({ state: 'scheduled', 'desk.scheduled.publishAt': { $lte: now } }, { _id: 1 })
    .sort({ 'desk.scheduled.publishAt': 1 })
    .limit(200)
    .lean<Pick<ArticleRecord, '_id'>[]>()
  for (const { _id } of due) {
    await publishScheduled(_id, now).catch((error: unknown) => {
      if (!(error instanceof ProblemError && error.kind === 'conflict')) throw error
    })
  }
}

const idOf = (id: string) => new mongoose.Types.ObjectId(id)

export const propose = async (viewer: Viewer, id: string, form: ArticleForm, now: Date) => {
  await findArticle(id)
  await refuseUnknownRegion(form.region)
  await proposeCorrection(idOf(id), toContent(form), now, personOf(viewer))
  return getDraft(viewer, id, now)
}

/** Publishes what somebody else proposed. Throws `not-allowed` for one's own, `conflict` where nothing waits. */
export const correct = async (viewer: Viewer, id: string, note: string, now: Date) => {
  const { proposal, version } = await findArticle(id)
  if (!proposal) throw new ProblemError('conflict', '没有等待发布的更正')
  if (proposal.by?.id === viewer.id) throw new ProblemError('not-allowed', '不能发布自己写的更正')
  await correctArticle(idOf(id), proposal.content, note, now)
  viewer.note({ before: { version }, after: { version: version + 1, note } })
  return getDraft(viewer, id, now)
}

export const withdraw = async (viewer: Viewer, id: string, reason: string, now: Date) => {
  await withdrawArticle(idOf(id), reason, now)
  viewer.note({ before: { state: 'published' }, after: { state: 'withdrawn', reason } })
  return getDraft(viewer, id, now)
}

export const republish = async (viewer: Viewer, id: string, now: Date) => {
  await republishArticle(idOf(id), now)
  viewer.note({ before: { state: 'withdrawn' }, after: { state: 'published' } })
  return getDraft(viewer, id, now)
}
