import { listOf } from './article.lists'
import { Articles } from './article.model'
import type { Names } from './article.view'
import { renamedRegions } from './region.service'
import { type TopicRecord, Topics } from './topic.model'
import { untilChanged } from './until-changed'

/** All topics, read again only after the Daily has changed. */
const allTopics = untilChanged(() => Topics.find().sort({ _id: 1 }).limit(500).session(null).lean<TopicRecord[]>().exec())

/** The names of all topics that are not merged into others. */
export const topicNames = async (): Promise<ReadonlyMap<string, string>> =>
  new Map((await allTopics()).filter((topic) => !topic.mergedInto).map((topic) => [topic._id, topic.name]))

/** What topics and regions are called today. */
export const currentNames = async (): Promise<Names> => {
  const [topics, regions] = await Promise.all([topicNames(), renamedRegions()])
  return { topics, regions }
}

/** The topic that an address means today: a merged one leads to another. */
export const currentTopic = async (key: string): Promise<string> => (await allTopics()).find(({ _id }) => _id === key)?.mergedInto ?? key

/** The topics under which there is something to read. */
export const listTopics = async () => {
  const names = [...(await topicNames())]
  const found = await Promise.all(
    names.map(([key]) => Articles.findOne({ lists: listOf({ topic: key }) }, { _id: 1 }).lean<{ _id: unknown }>()),
  )
  return { items: names.filter((_, index) => found[index]).map(([key, name]) => ({ key, name })) }
}
