import { listOf } from '@tisc/bff/daily/article.lists'
import { disconnectDatabase } from '@tisc/bff/platform/mongo'
import { type Collection, MongoClient } from 'mongodb'
import type { Bench, Measure } from '../bench'
import { withBenchDatabase } from './bench-database'
import { listQuery, type Place } from './feed-query'
import { median, p95, timeOf } from './figures'
import { fillArticles } from './generated-articles'

const few = 3_000
/** Rounds take turns; those before the first that counts warm the compiler up. */
const rounds = 7
const warmUp = 2
const timesDeep = 300

const deepest = async (articles: Collection): Promise<Place> => {
  const [place] = await articles
    .find({ lists: listOf({}) })
    .sort({ publishedAt: 1, _id: 1 })
    .skip(40)
    .limit(1)
    .toArray()
  return place as unknown as Place
}

/** Reads the page 40 articles before the end, again and again. */
const deepPage = async (uri: string) => {
  const client = await MongoClient.connect(uri)
  const articles = client.db().collection('articles')
  const place = await deepest(articles)
  const { executionStats } = await listQuery(articles, place).explain('executionStats')
  return {
    keys: Number(executionStats.totalKeysExamined),
    read: () => timeOf(() => listQuery(articles, place).toArray()),
    close: () => client.close(),
  }
}

/** That page in a small and in a large archive: keys read, and p95 (the median of the rounds), page by page in turns. */
const compareDeep = async (smallUri: string, largeUri: string, many: number): Promise<Measure[]> => {
  const [small, large] = [await deepPage(smallUri), await deepPage(largeUri)]
  const ratios: number[] = []
  for (let round = 0; round < warmUp + rounds; round++) {
    const times: { small: number[]; large: number[] } = { small: [], large: [] }
    for (let time = 0; time < timesDeep; time++) {
      times.small.push(await small.read())
      times.large.push(await large.read())
    }
    if (round >= warmUp) ratios.push(p95(times.large) / p95(times.small))
  }
  await small.close()
  await large.close()
  const slower = median(ratios)
  return [
    {
      figure: `keys of a deep page of ${many} articles more than of ${few}`,
      value: large.keys - small.keys,
      unit: '',
      limit: '0',
      ok: large.keys === small.keys,
    },
    { figure: `p95 of that page, of the one of ${few}`, value: slower, unit: '×', limit: '≤ 1.5', ok: slower <= 1.5 },
  ]
}

/** The feed far down a large archive. */
export const bench: Bench = {
  name: 'deep page',
  run: ({ large, keep }) => {
    const many = large ? 1_000_000 : 30_000
    const work = async (largeUri: string) => {
      const filling = await timeOf(() => fillArticles(many, false, 1_000))
      await disconnectDatabase()
      const compared = await withBenchDatabase('deep-few', async (smallUri) => {
        await fillArticles(few, false)
        return compareDeep(smallUri, largeUri, many)
      })
      return [{ figure: `${many} articles made`, value: filling / 1000, unit: 's' }, ...compared]
    }
    return withBenchDatabase(`deep-${many}`, work, keep)
  },
}
