import type { ClientSession, Types } from 'mongoose'
import { type ArticleRecord, Articles } from '../article.model'
import { type PublishedArticle, toSearchEntry } from './search-entry'
import { SearchEntries, type SearchEntryRecord } from './search-entry.model'
import { SearchTexts } from './search-text.model'
import { SearchWords } from './search-word.model'

/** How many rows one command removes: servers limit how far they unfold a list of ids. */
const atOnce = 1_000

const forget = async ({ posting, words }: SearchEntryRecord, session: ClientSession): Promise<void> => {
  for (let at = 0; at < words.length; at += atOnce) {
    const rows = words.slice(at, at + atOnce).map((word) => `${word} ${posting}`)
    await SearchWords.deleteMany({ _id: { $in: rows } }, { session })
  }
}

/** Removes the rows that an article would have now, also those that no entry tells of. */
export const forgetRows = async (_id: Types.ObjectId, session: ClientSession): Promise<void> => {
  const article = await Articles.findById(_id).session(session).lean<ArticleRecord>()
  if (article?.publishedAt) await forget({ _id, ...toSearchEntry(article as PublishedArticle) }, session)
}

/** Brings what an article is found by up to date in the transaction that changed the article: only published ones are found. */
export const refreshSearchEntry = async (_id: Types.ObjectId, session: ClientSession): Promise<void> => {
  const article = await Articles.findById(_id).session(session).lean<ArticleRecord>()
  const before = await SearchEntries.findById(_id).session(session).lean<SearchEntryRecord>()
  if (before) await forget(before, session)
  if (article?.state === 'published') {
    const { posting, words, text, rows } = toSearchEntry(article as PublishedArticle)
    await SearchWords.collection.insertMany(rows as never[], { session })
    await SearchEntries.replaceOne({ _id }, { posting, words }, { upsert: true, session })
    await SearchTexts.replaceOne({ _id }, { text }, { upsert: true, session })
  } else if (before) {
    await SearchEntries.deleteOne({ _id }, { session })
    await SearchTexts.deleteOne({ _id }, { session })
  }
}
