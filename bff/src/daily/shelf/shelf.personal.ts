import type { ClientSession } from 'mongoose'
import type { PersonalPart } from '../../platform/personal-data'
import { type ArticleRecord, Articles } from '../article.model'
import { ShelfEntries, type ShelfEntryRecord } from './shelf-entry.model'

/** Entries that are read, and whose articles are asked for, at a time: a shelf may grow for ten years. */
const part = 500

/** A person's shelf part by part, walked along the index of their articles. */
async function* inParts(accountId: string, session: ClientSession | null = null): AsyncGenerator<ShelfEntryRecord[]> {
  let last: ShelfEntryRecord | undefined
  do {
    const after = last ? { articleId: { $gt: last.articleId } } : {}
    const entries = await ShelfEntries.find({ accountId, ...after }, undefined, { session })
      .sort({ articleId: 1 })
      .limit(part)
      .lean<ShelfEntryRecord[]>()
    yield entries
    last = entries.length === part ? entries.at(-1) : undefined
  } while (last)
}

const titled = async (entries: ShelfEntryRecord[]) => {
  const ids = entries.map(({ articleId }) => articleId)
  const articles = await Articles.find({ _id: { $in: ids } }, { title: 1 }).lean<Pick<ArticleRecord, '_id' | 'title'>[]>()
  const titles = new Map(articles.map(({ _id, title }) => [_id.toHexString(), title]))
  return entries.map(({ articleId, kept, at }) => ({
    article: articleId.toHexString(),
    title: titles.get(articleId.toHexString()),
    kept,
    at,
  }))
}

/** What the Daily holds of a person: the articles they keep. */
export const shelfPersonal: PersonalPart = {
  name: 'daily',
  models: [ShelfEntries],
  collect: async (accountId) => {
    const favourites: Awaited<ReturnType<typeof titled>> = []
    for await (const entries of inParts(accountId)) favourites.push(...(await titled(entries)))
    return { favourites: favourites.sort((one, other) => other.at.getTime() - one.at.getTime()) }
  },
  erase: async (accountId, _now, session) => {
    await ShelfEntries.deleteMany({ accountId }, { session })
  },
  merge: async (from, into, session) => {
    // one after the other: they are one transaction
    for await (const theirs of inParts(from, session)) {
      const asked = { accountId: into, articleId: { $in: theirs.map(({ articleId }) => articleId) } }
      const own = await ShelfEntries.find(asked, undefined, { session }).lean<ShelfEntryRecord[]>()
      const known = new Map(own.map((entry) => [entry.articleId.toHexString(), entry]))
      for (const { _id, articleId, kept, at } of theirs) {
        const other = known.get(articleId.toHexString())
        if (!other) await ShelfEntries.updateOne({ _id }, { $set: { accountId: into } }, { session })
        else if (other.at < at) await ShelfEntries.updateOne({ _id: other._id }, { $set: { kept, at } }, { session })
      }
    }
    await ShelfEntries.deleteMany({ accountId: from }, { session })
  },
}
