import type { PersonalPart } from '../../platform/personal-data'
import { type ArticleRecord, Articles } from '../article.model'
import { ShelfEntries, type ShelfEntryRecord } from './shelf-entry.model'

/** What the Daily holds of a person: the articles they keep. */
export const shelfPersonal: PersonalPart = {
  name: 'daily',
  models: [ShelfEntries],
  collect: async (accountId) => {
    const entries = await ShelfEntries.find({ accountId }).sort({ at: -1 }).lean<ShelfEntryRecord[]>()
    const articles = await Articles.find({ _id: { $in: entries.map(({ articleId }) => articleId) } }, { title: 1 }).lean<
      Pick<ArticleRecord, '_id' | 'title'>[]
    >()
    const titles = new Map(articles.map(({ _id, title }) => [_id.toHexString(), title]))
    return {
      favourites: entries.map(({ articleId, kept, at }) => ({
        article: articleId.toHexString(),
        title: titles.get(articleId.toHexString()),
        kept,
        at,
      })),
    }
  },
  erase: async (accountId, _now, session) => {
    await ShelfEntries.deleteMany({ accountId }, { session })
  },
  merge: async (from, into, session) => {
    // one after the other: they are one transaction
    const theirs = await ShelfEntries.find({ accountId: from }, undefined, { session }).lean<ShelfEntryRecord[]>()
    const own = await ShelfEntries.find({ accountId: into }, undefined, { session }).lean<ShelfEntryRecord[]>()
    const known = new Map(own.map((entry) => [entry.articleId.toHexString(), entry]))
    for (const { _id, articleId, kept, at } of theirs) {
      const other = known.get(articleId.toHexString())
      if (!other) await ShelfEntries.updateOne({ _id }, { $set: { accountId: into } }, { session })
      else if (other.at < at) await ShelfEntries.updateOne({ _id: other._id }, { $set: { kept, at } }, { session })
    }
    await ShelfEntries.deleteMany({ accountId: from }, { session })
  },
}
