import { randomBytes } from 'node:crypto'
import { createApp } from '@tisc/bff/app'
import { listOf } from '@tisc/bff/daily/article.lists'
import { toCursor } from '@tisc/bff/daily/daily.cursor'
import { createHouse } from '@tisc/bff/platform/house'
import { noSms } from '@tisc/bff/platform/sms/no-sms'
import { type Collection, MongoClient } from 'mongodb'
import type { Bench, Measure } from '../bench'
import { withBenchDatabase } from './bench-database'
import { articleQueries, listQuery, newestFirst, type Place } from './feed-query'
import { cpuOf, median } from './figures'
import { fillArticles } from './generated-articles'
import { ask, logger, plainAnswer, plainApp, ratioToPlain, rounds, serve, warmUp } from './hot-ratio'

const publicUrl = 'https://bench.example'
const feed = '/api/daily/articles'

const timesCold = 300

type Found = Place & { topics: string[] }

/** How much of the plain app's throughput the BFF reaches, by CPU, on a page that it has in memory. */
const measureHot = async (bff: string): Promise<Measure> => {
  const ratio = await ratioToPlain(bff, feed, publicUrl)
  return { figure: 'feed page hot, of what bare Express answers', value: ratio, unit: '×', limit: '≥ 0.8', ok: ratio >= 0.8 }
}

/** A kind of page that is in no memory: what the driver has to read for each address. */
type Cold = { figure: string; path: string; reads: Map<string, () => Promise<unknown>> }

/**
 * What the BFF adds to what the driver spends on the same queries. The driver is measured where it works beside requests as in the BFF:
 * by the difference that its queries make to the plain app. What the plain app spends is Express, the request id, the log line and the
 * headers, which are asked for; with them the figure stands beside it.
 */
const measureCold = async (bff: string, { figure, path, reads }: Cold): Promise<Measure[]> => {
  const answer = await plainAnswer(bff + [...reads.keys()][0])
  const plain = await serve(plainApp(path, publicUrl, answer))
  const reading = await serve(plainApp(path, publicUrl, answer, (address) => reads.get(address)?.() ?? Promise.reject(address)))
  const [own, whole]: [number[], number[]] = [[], []]
  for (let round = 0; round < warmUp + rounds; round++) {
    const addresses = [...reads.keys()].slice(round * timesCold, (round + 1) * timesCold)
    const cpuAt = (url: string) => cpuOf(() => ask(url, addresses.length, 'identity', addresses))
    const frame = await cpuAt(plain.url)
    const driver = (await cpuAt(reading.url)) - frame
    const all = await cpuAt(bff)
    if (round < warmUp) continue
    own.push((all - frame - driver) / driver)
    whole.push((all - driver) / driver)
  }
  plain.stop()
  reading.stop()
  const ratio = median(own)
  return [
    {
      figure: `${figure} from the database, own CPU besides Express, log and headers, of the driver’s`,
      value: ratio,
      unit: '×',
      limit: '≤ 1',
      ok: ratio <= 1,
    },
    { figure: 'the same, with Express, log and headers counted in', value: median(whole), unit: '×' },
  ]
}

const feedPages = (articles: Collection, found: Found[]): Cold => ({
  figure: 'feed page',
  path: feed,
  reads: new Map(found.map((place) => [`${feed}?cursor=${toCursor(place as never)}`, () => listQuery(articles, place).toArray()])),
})

const articlePages = (articles: Collection, found: Found[]): Cold => ({
  figure: 'article',
  path: `${feed}/:id`,
  reads: new Map(found.map(({ _id, topics }) => [`${feed}/${_id}`, () => articleQueries(articles, _id, topics[0] ?? '')])),
})

/** The BFF on a database. */
const withServer = async (uri: string, work: (url: string, articles: Collection) => Promise<Measure[]>): Promise<Measure[]> => {
  const client = await MongoClient.connect(uri)
  const house = createHouse({ masterKey: randomBytes(32), sms: noSms })
  const server = await serve(createApp({ logger, publicUrl, house, rateLimits: 1_000 }))
  try {
    return await work(server.url, client.db().collection('articles'))
  } finally {
    server.stop()
    await client.close()
  }
}

const articlesIn = (articles: Collection) =>
  articles
    .find({ lists: listOf({}) }, { projection: { publishedAt: 1, topics: 1 } })
    .sort(newestFirst)
    .limit((warmUp + rounds) * timesCold)
    .toArray()

/** The feed: from memory, and from the database. */
export const bench: Bench = {
  name: 'feed',
  run: () =>
    withBenchDatabase('feed', async (uri) => {
      await fillArticles(3_000, false)
      return withServer(uri, async (url, articles) => {
        const found = (await articlesIn(articles)) as unknown as Found[]
        return [
          await measureHot(url),
          ...(await measureCold(url, feedPages(articles, found))),
          ...(await measureCold(url, articlePages(articles, found))),
        ]
      })
    }),
}
