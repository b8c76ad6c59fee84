import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import { changeContent } from '../../platform/revisions'
import { listOf, listsOf } from '../article.lists'
import { type ArticleRecord, Articles } from '../article.model'
import { refreshSearchEntry } from '../search/search-entry.service'
import { type TopicRecord, Topics } from '../topic.model'

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

/** How many articles one transaction moves. */
const atOnce = 50

/** Moves some articles of a topic; tells how many. What was moved has no more of the old topic, so a broken-off merge can be repeated. */
const moveSome = (from: string, into: string, now: Date): Promise<number> =>
  changeContent('daily', now, async (session) => {
    const articles = await Articles.find({ topics: from }, { topics: 1, type: 1, region: 1, state: 1 })
      .limit(atOnce)
      .session(session)
      .lean<ArticleRecord[]>()
    for (const article of articles) {
      const topics = [...new Set(article.topics.map((key) => (key === from ? into : key)))]
      const lists = article.state === 'published' ? listsOf({ ...article, topics }) : []
      await Articles.updateOne({ _id: article._id }, { $set: { topics, lists } }, { session })
      await refreshSearchEntry(article._id, session)
    }
    return articles.length
  })

/** Leads a topic to another and moves its articles there. Throws `invalid-input` for itself and `conflict` for a merged target. */
export const mergeTopic = async (viewer: Viewer, key: string, into: string, now: Date) => {
  const [from, target] = [await findTopic(key), await Topics.findById(into).lean<TopicRecord>()]
  if (!target || into === key) throw new ProblemError('invalid-input', undefined, [{ pointer: '#/body/into', detail: '请选另一个主题' }])
  if (target.mergedInto) throw new ProblemError('conflict', '目标主题已经并入别的主题')
  await changeContent('daily', now, async (session) => {
    await Topics.updateOne({ _id: key }, { $set: { mergedInto: into } }, { session })
    await Topics.updateMany({ mergedInto: key }, { $set: { mergedInto: into } }, { session })
  })
  let moved = 0
  for (let more = atOnce; more === atOnce; moved += more) more = await moveSome(key, into, now)
  viewer.note({ before: { name: from.name, ...(from.mergedInto && { mergedInto: from.mergedInto }) }, after: { mergedInto: into, moved } })
  return toDeskTopic(await findTopic(key))
}
