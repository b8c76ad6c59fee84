import { randomBytes } from 'node:crypto'
import { createApp } from '@tisc/bff/app'
import { listOf } from '@tisc/bff/daily/article.lists'
import { toCursor } from '@tisc/bff/daily/daily.cursor'
import { createHouse } from '@tisc/bff/platform/house'
import { noSms } from '@tisc/bff/platform/sms/no-sms'
import { type Collection, MongoClient } from 'mongodb'
import type { Bench, Measure } from '../bench'
import { withBenchDatabase } from './bench-database'
import { listQuery, newestFirst, type Place } from './feed-query'
import { cpuOf, median } from './figures'
import { fillArticles } from './generated-articles'
import { ask, logger, ratioToPlain, rounds, serve, warmUp } from './hot-ratio'

const publicUrl = 'https://bench.example'
const feed = '/api/daily/articles'

const timesCold = 300

/** How much of the plain app's throughput the BFF reaches, by CPU, on a page that it has in memory. */
const measureHot = async (bff: string): Promise<Measure> => {
  const ratio = await ratioToPlain(bff, feed, publicUrl)
  return { figure: 'feed page hot, of what bare Express answers', value: ratio, unit: '×', limit: '≥ 0.8', ok: ratio >= 0.8 }
}

/** The bare driver behind node:http: the query of each asked page and nothing else, so that it works under the load that the BFF works under. */
const driverServer = (articles: Collection, byPath: Map<string, Place>) =>
  serve(async (req, res) => {
    const place = byPath.get(req.url ?? '')
    if (place) await listQuery(articles, place).toArray()
    res.end('ok')
  })

/**
 * What the BFF adds to what the driver spends on the same queries; every page is another, so none is in memory. A driver that answers
 * requests spends more on a query than one in a loop, which waits for nothing else: the loop is told beside it.
 */
const measureCold = async (bff: string, articles: Collection, places: Place[]): Promise<Measure[]> => {
  const byPath = new Map(places.map((place) => [`${feed}?cursor=${toCursor(place as never)}`, place]))
  const bare = await driverServer(articles, byPath)
  const [served, looped]: [number[], number[]] = [[], []]
  for (let round = 0; round < warmUp + rounds; round++) {
    const part = [...byPath].slice(round * timesCold, (round + 1) * timesCold)
    const paths = part.map(([path]) => path)
    const loop = await cpuOf(async () => {
      for (const [, place] of part) await listQuery(articles, place).toArray()
    })
    const http = await cpuOf(() => ask(bare.url, part.length, 'identity', ['/']))
    const driver = (await cpuOf(() => ask(bare.url, part.length, 'identity', paths))) - http
    const all = await cpuOf(() => ask(bff, part.length, 'identity', paths))
    if (round < warmUp) continue
    served.push((all - driver) / driver)
    looped.push((all - loop) / loop)
  }
  bare.stop()
  const ratio = median(served)
  return [
    { figure: 'feed page from the database, own CPU of the driver’s', value: ratio, unit: '×', limit: '≤ 1', ok: ratio <= 1 },
    { figure: 'the same, of a driver’s in a loop that serves nobody', value: median(looped), unit: '×' },
  ]
}

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

const placesOf = (articles: Collection) =>
  articles
    .find({ lists: listOf({}) }, { projection: { publishedAt: 1 } })
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
        const places = (await placesOf(articles)) as unknown as Place[]
        return [await measureHot(url), ...(await measureCold(url, articles, places))]
      })
    }),
}
