import { randomUUID } from 'node:crypto'
import { readingMinutes } from '@tisc/shared/daily/body.text'
import { type ArticleAct, articleActs, mayAct } from '@tisc/shared/daily/life-cycle'
import mongoose, { type ClientSession, type Types } from 'mongoose'
import { announce } from '../platform/events/events'
import { ProblemError } from '../platform/problem-error'
import { changeContent } from '../platform/revisions'
import { listsOf } from './article.lists'
import { type ArticleContent, type ArticleIdentity, type ArticleRecord, Articles, type DeskPerson, type DeskState } from './article.model'
import { ArticleVersions } from './article-version.model'
import { refreshIssue } from './issue.composing'
import { refreshSearchEntry } from './search/search-entry.service'

type Id = Types.ObjectId

/** Makes a draft and mints its ids, once and for ever. Throws the database's duplicate error where the identity is taken. */
export const draftArticle = async (content: ArticleContent, now: Date, identity?: ArticleIdentity, desk?: DeskState): Promise<Id> => {
  const _id = new mongoose.Types.ObjectId()
  await Articles.create({
    ...content,
    _id,
    feedId: `urn:uuid:${randomUUID()}`,
    state: 'draft',
    version: 0,
    minutes: readingMinutes(content.body),
    lists: [],
    createdAt: now,
    updatedAt: now,
    corrections: [],
    ...(identity && { identity }),
    ...(desk && { desk }),
  } satisfies ArticleRecord)
  return _id
}

/** The article in a transaction, if the act is allowed in its state. Throws `not-found` or `conflict`. */
const take = async (id: Id, act: ArticleAct, session: ClientSession): Promise<ArticleRecord> => {
  const record = await Articles.findById(id).session(session).lean<ArticleRecord>()
  if (!record) throw new ProblemError('not-found')
  if (!mayAct(act, record.state)) throw new ProblemError('conflict', '这篇文章现在的状态不能这样做')
  return record
}

/** The part of an article that an editor writes. */
export const contentOf = (record: ArticleRecord): ArticleContent => ({
  type: record.type,
  topics: record.topics,
  title: record.title,
  body: record.body,
  ...(record.region && { region: record.region }),
  ...(record.summary && { summary: record.summary }),
  ...(record.figure && { figure: record.figure }),
  ...(record.source && { source: record.source }),
  ...(record.document && { document: record.document }),
  ...(record.attachments && { attachments: record.attachments }),
})

/** One act on one article, its kept version, its issue's row and its entry in the search, together or not at all. */
const change = (
  id: Id,
  act: ArticleAct,
  now: Date,
  work: (record: ArticleRecord, session: ClientSession) => Promise<mongoose.UpdateQuery<ArticleRecord>>,
) =>
  changeContent('daily', now, async (session) => {
    const record = await take(id, act, session)
    const update = await work(record, session)
    const { $set, ...rest } = update
    await Articles.updateOne({ _id: id }, { ...rest, $set: { ...$set, state: articleActs[act].to, updatedAt: now } }, { session })
    if (record.issue !== undefined) await refreshIssue(record.issue, session)
    await refreshSearchEntry(id, session)
  })

const becomePublished = async (record: ArticleRecord, at: Date, session: ClientSession) => {
  const publishedAt = new Date(at.getTime() - ((record.position ?? 1) - 1))
  await ArticleVersions.create([{ articleId: record._id, version: 1, content: contentOf(record), at: publishedAt }], { session })
  return { $set: { publishedAt, version: 1, lists: listsOf(record) } }
}

/** Shows an article to the public from `at` on (now, or the day of an old issue). */
export const publishArticle = (id: Id, now: Date, at = now): Promise<void> =>
  change(id, 'publish', now, (record, session) => becomePublished(record, at, session))

/** Shows an article whose time has come; with the first of an issue the issue is announced. Throws `conflict` where it was published or undone meanwhile. */
export const publishScheduled = (id: Id, now: Date): Promise<void> =>
  change(id, 'publish', now, async (record, session) => {
    const publishAt = record.desk?.scheduled?.publishAt
    if (record.state !== 'scheduled' || !publishAt || publishAt > now) throw new ProblemError('conflict', '这篇文章现在的状态不能这样做')
    if (record.issue !== undefined) await announce({ name: 'daily-issue', subject: `issue ${record.issue}`, at: now })
    return becomePublished(record, publishAt, session)
  })

/** Replaces a published text visibly: the old version stays readable, the note tells what and when. */
export const correctArticle = (id: Id, content: ArticleContent, note: string, now: Date): Promise<void> =>
  change(id, 'correct', now, async (record, session) => {
    const version = record.version + 1
    await ArticleVersions.create([{ articleId: id, version, content, at: now, note }], { session })
    const gone = Object.keys(contentOf(record)).filter((field) => !(field in content))
    return {
      $set: { ...content, version, minutes: readingMinutes(content.body), lists: listsOf(content), correctedAt: now },
      $push: { corrections: { version, at: now, note } },
      $unset: Object.fromEntries(['proposal', ...gone].map((field) => [field, 1])),
    }
  })

/** Takes a published article back; its address stays and says why. */
export const withdrawArticle = (id: Id, reason: string, now: Date): Promise<void> =>
  change(id, 'withdraw', now, async () => ({ $set: { withdrawal: { at: now, reason }, lists: [] } }))

/** Shows a withdrawn article again. */
export const republishArticle = (id: Id, now: Date): Promise<void> =>
  change(id, 'republish', now, async (record) => ({ $set: { lists: listsOf(record) }, $unset: { withdrawal: 1 } }))

/** Keeps a changed text of a published article until somebody publishes it as a correction. */
export const proposeCorrection = async (id: Id, content: ArticleContent, now: Date, by?: DeskPerson): Promise<void> => {
  const proposal = { content, at: now, ...(by && { by }) }
  const { matchedCount } = await Articles.updateOne({ _id: id, state: 'published' }, { $set: { proposal } })
  if (!matchedCount) throw new ProblemError('conflict', '这篇文章现在的状态不能这样做')
}
