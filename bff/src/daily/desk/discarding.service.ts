import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import { type ArticleRecord, Articles } from '../article.model'
import { findArticle, getDraft, refused } from './desk.service'
import { personOf, revisionOf } from './desk.view'

/** Puts a draft aside: out of its issue and of every list but one. Readers have never seen it. */
export const discardDraft = async (viewer: Viewer, id: string, now: Date) => {
  const { desk, issue, position } = await findArticle(id)
  // an imported text is the desk's from now on
  const taken = desk ? {} : { 'desk.revision': revisionOf({}), 'desk.writers': [] }
  const { modifiedCount } = await Articles.updateOne(
    { _id: id, state: 'draft' },
    {
      $set: { state: 'discarded', updatedAt: now, 'desk.discarded': { by: personOf(viewer), at: now }, ...taken },
      $unset: { issue: 1, position: 1 },
    },
  )
  if (!modifiedCount) return refused(id, '只有草稿可以丢弃；在审的先退回，已发布的可以撤回')
  viewer.note({ before: { state: 'draft', ...(issue !== undefined && { issue, position }) }, after: { state: 'discarded' } })
  return getDraft(viewer, id, now)
}

/** Makes it a draft again, in no issue. */
export const takeBack = async (viewer: Viewer, id: string, now: Date) => {
  const { modifiedCount } = await Articles.updateOne(
    { _id: id, state: 'discarded' },
    { $set: { state: 'draft', updatedAt: now }, $unset: { 'desk.discarded': 1 } },
  )
  if (!modifiedCount) return refused(id, '这篇文章没有丢弃')
  viewer.note({ before: { state: 'discarded' }, after: { state: 'draft' } })
  return getDraft(viewer, id, now)
}

/** Gives up a changed text that waits to be published; what readers see stays. Throws `conflict` where none waits. */
export const dropProposal = async (viewer: Viewer, id: string, now: Date) => {
  const found = await Articles.findOneAndUpdate({ _id: id, proposal: { $exists: true } }, { $unset: { proposal: 1 } }).lean<ArticleRecord>()
  if (!found?.proposal) {
    await findArticle(id)
    throw new ProblemError('conflict', '没有等待发布的更正')
  }
  viewer.note({ before: { by: found.proposal.by?.name, at: found.proposal.at } })
  return getDraft(viewer, id, now)
}
