import type { Model, QueryFilter } from 'mongoose'
import { ProblemError } from '../../platform/problem-error'
import { changeContent } from '../../platform/revisions'
import { listsOf } from '../article.lists'
import { type ArticleRecord, Articles } from '../article.model'
import { type RegionRecord, Regions } from '../region.model'
import { refreshSearchEntry } from '../search/search-entry.service'
import { type TopicRecord, Topics } from '../topic.model'

type Merged = { _id: string; mergedInto?: string }
type Named = Pick<ArticleRecord, 'topics' | 'region'>

/** A kind of word that articles stand under: where its merges are kept, which articles have one of these, and what they have instead. */
type Kind = {
  merged: () => Promise<Merged[]>
  having: (keys: string[]) => QueryFilter<ArticleRecord>
  instead: (article: Named, current: (key: string) => string) => Partial<Named>
}

const ofTopics: Kind = {
  merged: () =>
    Topics.find({ mergedInto: { $exists: true } })
      .limit(500)
      .lean<TopicRecord[]>(),
  having: (keys) => ({ topics: { $in: keys } }),
  instead: ({ topics }, current) => ({ topics: [...new Set(topics.map(current))] }),
}

const ofRegions: Kind = {
  merged: () =>
    Regions.find({ mergedInto: { $exists: true } })
      .limit(500)
      .lean<RegionRecord[]>(),
  having: (keys) => ({ region: { $in: keys } }),
  instead: ({ region }, current) => (region ? { region: current(region) } : {}),
}

/** How many articles one transaction moves. */
const atOnce = 50

const moveSome = (kind: Kind, merged: Map<string, string>, now: Date): Promise<number> =>
  changeContent('daily', now, async (session) => {
    const fields = { topics: 1, type: 1, region: 1, state: 1 }
    const articles = await Articles.find(kind.having([...merged.keys()]), fields)
      .limit(atOnce)
      .lean<ArticleRecord[]>()
    for (const article of articles) {
      const changed = kind.instead(article, (key) => merged.get(key) ?? key)
      const lists = article.state === 'published' ? listsOf({ ...article, ...changed }) : []
      await Articles.updateOne({ _id: article._id }, { $set: { ...changed, lists } })
      await refreshSearchEntry(article._id, session)
    }
    return articles.length
  })

/**
 * The job that moves articles of merged topics and regions, also those that come later: a correction or a kept text from before the merge.
 * Some at a time, so that a large merge neither holds everything up nor has to be done again when it is cut off.
 */
export const moveMerged = async (now: Date): Promise<void> => {
  for (const kind of [ofTopics, ofRegions]) {
    const merged = new Map((await kind.merged()).map(({ _id, mergedInto = _id }) => [_id, mergedInto]))
    if (merged.size === 0) continue
    while (await Articles.exists(kind.having([...merged.keys()]))) await moveSome(kind, merged, now)
  }
}

/** Lets one lead to another from now on; what led to the first leads there too. Throws `invalid-input` or `conflict` for a wrong target. */
export const markMerged = async <Stored extends Merged>(
  model: Model<Stored>,
  key: string,
  target: { key: string; record: Merged | null | undefined },
  now: Date,
): Promise<void> => {
  if (!target.record || target.key === key) {
    throw new ProblemError('invalid-input', undefined, [{ pointer: '#/body/into', detail: '请另选一个' }])
  }
  if (target.record.mergedInto) throw new ProblemError('conflict', '目标已经并入别的')
  const leads = { $set: { mergedInto: target.key } } as never
  await changeContent('daily', now, async () => {
    await model.updateOne({ _id: key } as never, leads, { upsert: true })
    await model.updateMany({ mergedInto: key } as never, leads)
  })
}
