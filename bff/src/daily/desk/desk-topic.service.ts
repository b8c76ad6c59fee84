import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import { changeContent } from '../../platform/revisions'
import { listOf } from '../article.lists'
import { Articles } from '../article.model'
import { type TopicRecord, Topics } from '../topic.model'
import { markMerged } from './merging.service'

const articlesOf = (key: string) => Articles.countDocuments({ lists: listOf({ topic: key }) }, { limit: 100_000 })

const toDeskTopic = async ({ _id, name, mergedInto }: TopicRecord) => ({
  key: _id,
  name,
  articles: await articlesOf(_id),
  ...(mergedInto && { mergedInto }),
})

/** All topics by key, merged ones too. */
export const listDeskTopics = async () => ({
  items: await Promise.all((await Topics.find().sort({ _id: 1 }).limit(500).lean<TopicRecord[]>()).map(toDeskTopic)),
})

const findTopic = async (key: string): Promise<TopicRecord> => {
  const topic = await Topics.findById(key).lean<TopicRecord>()
  if (!topic) throw new ProblemError('not-found')
  return topic
}

/** Makes a topic or renames it; its key stays. Throws `conflict` for a merged one. */
export const nameTopic = async (viewer: Viewer, key: string, name: string, now: Date) => {
  const before = await Topics.findById(key).lean<TopicRecord>()
  if (before?.mergedInto) throw new ProblemError('conflict', '这个主题已经并入别的主题')
  await changeContent('daily', now, (session) => Topics.updateOne({ _id: key }, { $set: { name } }, { upsert: true, session }))
  viewer.note({ ...(before && { before: { name: before.name } }), after: { name } })
  return toDeskTopic(await findTopic(key))
}

/** Leads a topic to another; its articles follow within seconds. Throws `invalid-input` for itself and `conflict` for a merged target. */
export const mergeTopic = async (viewer: Viewer, key: string, into: string, now: Date) => {
  const from = await findTopic(key)
  await markMerged(Topics, key, { key: into, record: await Topics.findById(into).lean<TopicRecord>() }, now)
  viewer.note({ before: { name: from.name, ...(from.mergedInto && { mergedInto: from.mergedInto }) }, after: { mergedInto: into } })
  return toDeskTopic(await findTopic(key))
}
