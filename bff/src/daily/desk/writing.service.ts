import { readingMinutes } from '@tisc/shared/daily/body.text'
import type { ArticleForm } from '@tisc/shared/daily/desk/desk.schema'
import mongoose, { type QueryFilter } from 'mongoose'
import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import { type ArticleContent, type ArticleRecord, Articles, contentFields } from '../article.model'
import { draftArticle } from '../publishing.service'
import { findArticle, refused } from './desk.service'
import { personOf } from './desk.view'
import { refuseUnknownRegion } from './desk-region.service'
import { type SavedTextRecord, SavedTexts } from './saved-text.model'

/** Saves of one writer within so many milliseconds are kept as one state. */
const oneSitting = 5 * 60_000

/** A form's absent fields are absent in what is stored, not undefined. */
export const toContent = (form: ArticleForm): ArticleContent =>
  Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined && value !== '')) as ArticleContent

/** Only the text that was saved this often; imported ones count as saved once. */
export const atRevision = (revision: number): QueryFilter<ArticleRecord> =>
  revision === 1 ? { $or: [{ 'desk.revision': 1 }, { desk: { $exists: false } }] } : { 'desk.revision': revision }

export const createDraft = async (viewer: Viewer, form: ArticleForm, now: Date) => {
  await refuseUnknownRegion(form.region)
  const [by, content] = [personOf(viewer), toContent(form)]
  const articleId = await draftArticle(content, now, undefined, { revision: 1, writers: [by] })
  await SavedTexts.create([{ articleId, revision: 1, content, by, at: now, since: now }])
  const id = articleId.toHexString()
  viewer.note({ after: { id, title: content.title } })
  return { id, revision: 1, at: now.toISOString() }
}

/** Saves a draft if nobody has saved since `revision`. Throws `conflict` otherwise: nothing is overwritten. */
export const saveDraft = async (
  viewer: Viewer,
  id: string,
  { revision, content: form, restored }: { revision: number; content: ArticleForm; restored?: number | undefined },
  now: Date,
) => {
  await refuseUnknownRegion(form.region)
  const [by, content, next] = [personOf(viewer), toContent(form), revision + 1]
  const gone = Object.keys(contentFields).filter((field) => !(field in content))
  const { modifiedCount } = await Articles.updateOne(
    { _id: id, state: 'draft', ...atRevision(revision) },
    {
      $set: { ...content, minutes: readingMinutes(content.body), updatedAt: now, 'desk.revision': next },
      $addToSet: { 'desk.writers': by },
      ...(gone.length > 0 && { $unset: Object.fromEntries(gone.map((field) => [field, 1])) }),
    },
  )
  if (!modifiedCount) return refused(id, '这篇稿件已经被别人改过或者不在草稿状态，您的改动没有保存')
  const state = { articleId: new mongoose.Types.ObjectId(id), revision: next, content, by, at: now, since: now }
  // what a restored text takes the place of is what one may want back next
  if (restored === undefined) await keepState(state)
  else await SavedTexts.create([state])
  return { revision: next, at: now.toISOString() }
}

/** Keeps a state; it takes the place of the one before where the same writer is still at it. */
const keepState = async (state: SavedTextRecord): Promise<void> => {
  const { articleId, revision, by, at } = state
  const before = await SavedTexts.findOneAndDelete({
    articleId,
    revision: revision - 1,
    'by.id': by.id,
    since: { $gt: new Date(at.getTime() - oneSitting) },
  }).lean<SavedTextRecord>()
  await SavedTexts.create([{ ...state, ...(before && { since: before.since }) }])
}

const toSaved = ({ revision, at, by, content }: SavedTextRecord) => ({ revision, at: at.toISOString(), by, title: content.title })

/** The kept states of a text, newest first. Throws `not-found` for no article. */
export const listSaved = async (id: string) => {
  await findArticle(id)
  const found = await SavedTexts.find({ articleId: new mongoose.Types.ObjectId(id) })
    .sort({ revision: -1 })
    .limit(200)
    .lean<SavedTextRecord[]>()
  return { items: found.map(toSaved) }
}

/** One kept state. Throws `not-found`. */
export const getSaved = async (id: string, revision: number) => {
  const found = await SavedTexts.findOne({ articleId: new mongoose.Types.ObjectId(id), revision }).lean<SavedTextRecord>()
  if (!found) throw new ProblemError('not-found')
  return { ...toSaved(found), content: found.content }
}
