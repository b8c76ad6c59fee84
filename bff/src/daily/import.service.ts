import { readingMinutes } from '@tisc/shared/daily/body.text'
import type { ImportDeed } from '@tisc/shared/daily/desk/imports.contract'
import type { Types } from 'mongoose'
import { isDuplicate } from '../platform/mongo'
import { type ArticleContent, type ArticleIdentity, type ArticleRecord, Articles } from './article.model'
import { contentOf, identityOf } from './imported-content'
import { knownTopics } from './imported-topics'
import type { DocumentRead, Note } from './importer/reading'
import { composeIssue } from './issue.composing'
import { Issues } from './issue.model'
import { correctArticle, draftArticle, proposeCorrection, publishArticle } from './publishing.service'

export type ImportOrder = {
  document: DocumentRead
  /** `root/path/of/file`, where the import has a named root. */
  path?: string
  /** The article that this file replaces, whatever it looks like. */
  replaces?: string
  publish: boolean
  /** The note of a correction, as readers see it. */
  note?: string
}

export type ImportOutcome = { id: Types.ObjectId; deed: ImportDeed; state: ArticleRecord['state']; notes: Note[] }

/** An order that cannot be carried out, with a reason that a person understands. */
export class ImportRefusal extends Error {
  override name = 'ImportRefusal'
}

type Known = Pick<ArticleRecord, '_id' | 'state' | 'identity' | 'proposal' | 'desk'>
const fields = { state: 1, identity: 1, 'proposal.at': 1, 'proposal.by': 1, 'desk.revision': 1 }

const knownBy = async (filter: Record<string, unknown>): Promise<Known | null> => Articles.findOne(filter, fields).lean<Known>()

/** The article that a file is, by the first of the ways that knows it. */
const findByIdentity = async ({ digest, number, path }: ArticleIdentity): Promise<Known | null> =>
  (await knownBy({ 'identity.digest': digest })) ??
  (number ? await knownBy({ 'identity.number': number }) : null) ??
  (path ? await knownBy({ 'identity.path': path }) : null)

/** The article that the operator named, unless the file is already another one. */
const findReplaced = async (identity: ArticleIdentity, id: string): Promise<Known> => {
  const named = /^[0-9a-f]{24}$/.test(id) ? await knownBy({ _id: id }) : null
  if (!named) throw new ImportRefusal(`没有编号为${id}的文章`)
  const other = await findByIdentity(identity)
  if (other && !other._id.equals(named._id)) throw new ImportRefusal(`这份文件已经是另一篇文章（${other._id}）`)
  return named
}

/** Sets only what an import may know better; a path or number that the article already has stays. */
const remember = async (known: Known, identity: ArticleIdentity): Promise<void> => {
  const number = known.identity?.number ?? identity.number
  const path = known.identity?.path ?? identity.path
  const { digest, content } = identity
  await Articles.updateOne(
    { _id: known._id },
    { $set: { identity: { digest, content, ...(number && { number }), ...(path && { path }) } } },
  )
}

const redraft = async (id: Types.ObjectId, content: ArticleContent, now: Date): Promise<void> => {
  const optional = ['region', 'summary', 'figure', 'source', 'document', 'attachments'].filter((field) => !(field in content))
  await Articles.updateOne(
    { _id: id },
    {
      $set: { ...content, minutes: readingMinutes(content.body), updatedAt: now },
      ...(optional.length > 0 && { $unset: Object.fromEntries(optional.map((field) => [field, 1])) }),
    },
  )
}

/** Whether somebody at the desk has taken the text up: then no file replaces what they wrote, or what a second person approved. */
const isHeld = ({ state, desk, proposal }: Known): boolean =>
  state === 'published' ? proposal?.by !== undefined : state !== 'draft' || desk !== undefined

/** Stores a changed file at the article it belongs to; nothing that was published is changed without `publish`. */
const change = async (known: Known, content: ArticleContent, { publish, note }: ImportOrder, now: Date): Promise<ImportDeed> => {
  if (known.state === 'withdrawn') return 'withdrawn'
  if (isHeld(known)) return 'held'
  if (known.state !== 'published') {
    await redraft(known._id, content, now)
    return 'redrafted'
  }
  if (publish) await correctArticle(known._id, content, note ?? '按更新后的原文更正', now)
  else await proposeCorrection(known._id, content, now)
  return publish ? 'corrected' : 'proposed'
}

const store = async (order: ImportOrder, now: Date): Promise<ImportOutcome> => {
  const { content, notes } = contentOf(order.document)
  content.topics = await knownTopics(content.topics, notes)
  const identity = identityOf(content, order.document, order.path)
  const known = order.replaces === undefined ? await findByIdentity(identity) : await findReplaced(identity, order.replaces)
  if (!known) return { id: await draftArticle(content, now, identity), deed: 'made', state: 'draft', notes }
  if (known.state === 'discarded') return { id: known._id, deed: 'discarded', state: known.state, notes }
  const same = known.identity?.content === identity.content
  // A proposal of the same text is published by importing it again with `publish`.
  const waiting = order.publish && known.proposal !== undefined
  const deed = same && !waiting ? 'unchanged' : await change(known, content, order, now)
  if (deed !== 'withdrawn' && deed !== 'held' && (!same || (identity.path && !known.identity?.path))) await remember(known, identity)
  return { id: known._id, deed, state: known.state, notes }
}

/**
 * Stores a document as a draft, or with its article if there is one: the same file again changes nothing, a changed one corrects a
 * published article (with `publish`) or is proposed, and is never a second article. Throws `ImportRefusal`.
 */
export const importDocument = async (order: ImportOrder, now: Date): Promise<ImportOutcome> => {
  try {
    return await store(order, now)
  } catch (error) {
    // Another import stored the same document in between: now it is known.
    if (isDuplicate(error, 'identity.digest') || isDuplicate(error, 'identity.number') || isDuplicate(error, 'identity.path'))
      return store(order, now)
    throw error
  }
}

/** Publishes what was imported, unless it is published, withdrawn or discarded; `at` is the day of an old issue. True when it changed something. */
export const publishImported = async (id: Types.ObjectId, now: Date, at = now): Promise<boolean> => {
  // Read again: another file of the same import may have been the same article.
  const known = await Articles.findById(id, { state: 1 }).lean<Pick<ArticleRecord, 'state'>>()
  if (!known || ['published', 'withdrawn', 'discarded'].includes(known.state)) return false
  await publishArticle(id, now, at)
  return true
}

/** Where articles went: into the issue of this day; `elsewhere` are those that stand in another issue and stay there. */
export type Placed = { date: string; elsewhere: Map<string, number> }

/**
 * Puts imported articles into an issue, behind those it has. A new issue needs a date, `otherwise` if there is no other; one that is
 * there keeps its own. Throws `ImportRefusal`: nothing was put anywhere.
 */
export const putInIssue = async (
  { serial, date, otherwise }: { serial: number; date?: string; otherwise?: string },
  ids: Types.ObjectId[],
  now: Date,
): Promise<Placed> => {
  const known = await Issues.findOne({ serial }, { date: 1 }).lean<{ date: string }>()
  const day = date ?? known?.date ?? otherwise
  if (!day) {
    throw new ImportRefusal(`第${serial}期没有日期，文章存为草稿、没有放进去；请把日期写进文件夹名（第${serial}期 2020-03-04）或表格`)
  }
  if (known && known.date !== day) throw new ImportRefusal(`第${serial}期的日期是${known.date}，不是${day}；文章存为草稿，没有放进去`)
  await composeIssue(serial, day, ids, now)
  const others = await Articles.find({ _id: { $in: ids }, issue: { $ne: serial } }, { issue: 1 }).lean<ArticleRecord[]>()
  return { date: day, elsewhere: new Map(others.map(({ _id, issue }) => [String(_id), issue ?? 0])) }
}

/** Whether there is no article and no issue at all, of whatever state. */
export const dailyIsEmpty = async (): Promise<boolean> => (await Articles.exists({})) === null && (await Issues.exists({})) === null
