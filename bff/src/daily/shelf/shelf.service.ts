import { type ShelfChange, shelfLimit } from '@tisc/shared/daily/shelf.contract'
import mongoose, { type AnyBulkWriteOperation } from 'mongoose'
import { onlyDuplicates } from '../../platform/mongo'
import { type ArticleRecord, Articles } from '../article.model'
import { ShelfEntries, type ShelfEntryRecord } from './shelf-entry.model'

const idOf = (text: string) => new mongoose.Types.ObjectId(text)

/** The latest deed with each article. A device whose clock runs ahead cannot outvote the others for ever: its deeds are of now. */
const latestOf = (changes: ShelfChange[], now: Date): Map<string, { kept: boolean; at: Date }> => {
  const latest = new Map<string, { kept: boolean; at: Date }>()
  for (const { id, kept, at: told } of changes) {
    const at = new Date(Math.min(Date.parse(told), now.getTime()))
    const known = latest.get(id)
    if (!known || known.at < at) latest.set(id, { kept, at })
  }
  return latest
}

/** Writes down what is later than what is known. What the index refuses was known to be later already. */
const writeLatest = async (accountId: mongoose.Types.ObjectId, latest: Map<string, { kept: boolean; at: Date }>): Promise<void> => {
  const there = await Articles.find({ _id: { $in: [...latest.keys()] }, publishedAt: { $exists: true } }, { _id: 1 }).lean()
  const writes = there.map(({ _id }): AnyBulkWriteOperation<ShelfEntryRecord> => {
    const deed = latest.get(_id.toHexString()) ?? { kept: false, at: new Date(0) }
    return { updateOne: { filter: { accountId, articleId: _id, at: { $lt: deed.at } }, update: { $set: deed }, upsert: true } }
  })
  if (writes.length === 0) return
  await ShelfEntries.bulkWrite(writes, { ordered: false }).catch((error: unknown) => {
    if (!onlyDuplicates(error)) throw error
  })
}

/** What a person keeps, newest first, with what a list shows of it. */
const listKept = async (accountId: mongoose.Types.ObjectId) => {
  const kept = await ShelfEntries.find({ accountId, kept: true }).sort({ at: -1 }).limit(shelfLimit).lean<ShelfEntryRecord[]>()
  const articles = await Articles.find({ _id: { $in: kept.map(({ articleId }) => articleId) } }, { title: 1, type: 1 }).lean<
    Pick<ArticleRecord, '_id' | 'title' | 'type'>[]
  >()
  const byId = new Map(articles.map((article) => [article._id.toHexString(), article]))
  return kept.flatMap(({ articleId, at }) => {
    const article = byId.get(articleId.toHexString())
    return article ? [{ id: articleId.toHexString(), title: article.title, type: article.type, at: at.toISOString() }] : []
  })
}

/** Takes in what a device did and answers what is kept now. Nothing is lost: only a later removal takes an article away. */
export const mergeShelf = async (account: string, changes: ShelfChange[], now: Date) => {
  const accountId = idOf(account)
  await writeLatest(accountId, latestOf(changes, now))
  return { items: await listKept(accountId) }
}
