import { currentRevision } from '../platform/revisions'
import { listOf } from './article.lists'
import { Articles } from './article.model'
import type { TopicNames } from './article.view'
import { Topics } from './topic.model'

let remembered: { revision: number; names: Promise<TopicNames> } | undefined

const readNames = async (): Promise<TopicNames> =>
  new Map((await Topics.find().sort({ _id: 1 }).limit(500).lean()).map((topic) => [topic._id, topic.name]))

/** The names of all topics, read again only after the Daily has changed. */
export const topicNames = async (): Promise<TopicNames> => {
  const { number } = await currentRevision('daily')
  if (remembered?.revision !== number) {
    const names = readNames()
    names.catch(() => {
      remembered = undefined
    })
    remembered = { revision: number, names }
  }
  return remembered.names
}

/** The topics under which there is something to read. */
export const listTopics = async () => {
  const names = [...(await topicNames())]
  const found = await Promise.all(
    names.map(([key]) => Articles.findOne({ lists: listOf({ topic: key }) }, { _id: 1 }).lean<{ _id: unknown }>()),
  )
  return { items: names.filter((_, index) => found[index]).map(([key, name]) => ({ key, name })) }
}
