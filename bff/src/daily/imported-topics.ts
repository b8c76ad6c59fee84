import { startingTopics } from '@tisc/shared/daily/daily.words'
import type { Note } from './importer/reading'
import { Topics } from './topic.model'

/** The topics of an imported article that exist, those of the first day made when they are first used; an unknown one is reported. */
export const knownTopics = async (keys: string[], notes: Note[]): Promise<string[]> => {
  if (keys.length === 0) return []
  const there = new Set((await Topics.find({ _id: { $in: keys } }).lean()).map(({ _id }) => _id))
  const known: string[] = []
  for (const key of keys) {
    const name = Object.entries(startingTopics).find(([starting]) => starting === key)?.[1]
    if (!there.has(key) && name) await Topics.updateOne({ _id: key }, { $setOnInsert: { name } }, { upsert: true })
    if (there.has(key) || name) known.push(key)
    else notes.push({ text: key, reason: '没有这个主题，没有采用' })
  }
  return known
}
