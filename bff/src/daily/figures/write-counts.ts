import mongoose from 'mongoose'
import type { Vault } from '../../platform/vault/vault'
import { currentSettings } from '../../settings/settings.service'
import { Articles } from '../article.model'
import { EmptySearches, type EmptySearchRecord } from './empty-search.model'
import { FeedDays } from './feed-reader.model'
import { ReadCounts } from './read-count.model'
import { partsOf, putBack, takeWaiting, type WaitingCounts } from './waiting-counts'
import { writeServices } from './write-services'

const writeReads = async (reads: WaitingCounts['reads']): Promise<void> => {
  const ids = [...new Set([...reads.keys()].map((key) => partsOf(key)[1] ?? ''))]
  const found = await Articles.find({ _id: { $in: ids }, publishedAt: { $exists: true } }, { _id: 1 }).lean()
  const there = new Set(found.map(({ _id }) => String(_id)))
  const writes = [...reads].flatMap(([key, count]) => {
    const [month = '', article = ''] = partsOf(key)
    if (!there.has(article)) return []
    const update = { $inc: { reads: count }, $setOnInsert: { month, articleId: new mongoose.Types.ObjectId(article) } }
    return [{ updateOne: { filter: { _id: `${month} ${article}` }, update, upsert: true } }]
  })
  if (writes.length > 0) await ReadCounts.bulkWrite(writes, { ordered: false })
}

const writeFetchers = async (fetchers: WaitingCounts['fetchers']): Promise<void> => {
  const byDay = new Map<string, Record<string, number>>()
  for (const [key, run] of fetchers) {
    const [day = '', register = ''] = partsOf(key)
    byDay.set(day, { ...byDay.get(day), [`registers.${register}`]: run })
  }
  const writes = [...byDay].map(([day, larger]) => ({
    updateOne: { filter: { _id: day }, update: { $max: larger, $setOnInsert: { month: day.slice(0, 7) } }, upsert: true },
  }))
  if (writes.length > 0) await FeedDays.bulkWrite(writes, { ordered: false })
}

/** How long a question that was not asked often enough is remembered by its hash, in milliseconds. */
const remembered = 90 * 86_400_000

const writeSearch = async (key: string, enough: number, vault: Vault, now: Date): Promise<void> => {
  const [day = '', words = ''] = partsOf(key)
  const _id = await vault.token('empty search', words)
  const expiresAt = new Date(now.getTime() + remembered)
  const kept = await EmptySearches.findOneAndUpdate(
    { _id },
    { $addToSet: { days: day }, $set: { expiresAt } },
    { upsert: true, returnDocument: 'after' },
  ).lean<EmptySearchRecord>()
  if (kept && (kept.words !== undefined || kept.days.length >= enough)) {
    await EmptySearches.updateOne({ _id }, { $set: { words }, $unset: { expiresAt: 1 } })
  }
}

/** The job that writes what was counted. What fails is put back and written with the next round; some of it may then count twice. */
export const createWriteCounts =
  (vault: Vault) =>
  async (now: Date): Promise<void> => {
    const counts = takeWaiting()
    try {
      if (counts.reads.size > 0) await writeReads(counts.reads)
      counts.reads.clear()
      await writeServices(counts.services)
      await writeFetchers(counts.fetchers)
      const { emptySearchDays } = await currentSettings()
      for (const key of counts.searches) {
        await writeSearch(key, emptySearchDays, vault, now)
        counts.searches.delete(key)
      }
    } catch (error) {
      putBack(counts)
      throw error
    }
  }
