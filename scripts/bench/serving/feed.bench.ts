import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createApp } from '@tisc/bff/app'
import { listOf } from '@tisc/bff/daily/article.lists'
import { summaryFields } from '@tisc/bff/daily/article.view'
import { toCursor } from '@tisc/bff/daily/daily.cursor'
import { createHouse } from '@tisc/bff/platform/house'
import { createLogger, requestLog } from '@tisc/bff/platform/logger'
import { securityHeaders } from '@tisc/bff/platform/security-headers'
import { noSms } from '@tisc/bff/platform/sms/no-sms'
import express, { type Express } from 'express'
import { type Collection, MongoClient } from 'mongodb'
import { command } from '../../steps/command.mjs'
import type { Bench, Measure } from '../bench'
import { withBenchDatabase } from './bench-database'
import { cpuOf, median, p95, timeOf } from './figures'
import { fillArticles } from './generated-articles'

const publicUrl = 'https://bench.example'
const asking = fileURLToPath(new URL('./ask.mjs', import.meta.url))
/** Lines are made and written, to nowhere. */
const logger = createLogger('info', '/dev/null')
const feed = '/api/daily/articles'
const newestFirst = { publishedAt: -1, _id: -1 } as const
type Place = { _id: { id: Uint8Array }; publishedAt: Date }

const serve = async (app: Express) => {
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => server.close().closeAllConnections() }
}

const ask = (url: string, times: number, encoding: string, paths: string[]) =>
  command('node', [asking, url, String(times), encoding, ...paths], { cwd: '.' })

/** The least that could answer the same: Express with the same request id, log and headers, and the same bytes from memory. */
const plainApp = (answer: { headers: Headers; bytes: Buffer }): Express => {
  const app = express().disable('x-powered-by').disable('etag')
  app.use(requestLog(logger))
  app.use(securityHeaders(publicUrl))
  const names = ['content-type', 'content-encoding', 'content-length', 'etag', 'last-modified', 'cache-control', 'vary']
  const headers = Object.fromEntries(names.map((name) => [name, answer.headers.get(name) ?? '']))
  app.get(feed, (_req, res) => void res.set(headers).end(answer.bytes))
  return app
}

/** The bytes as they travel: fetch would unpack them. */
const packedAnswer = async (url: string) => {
  const answer = await fetch(url + feed, { headers: { 'accept-encoding': 'br' } })
  const { brotliCompressSync } = await import('node:zlib')
  const bytes = brotliCompressSync(Buffer.from(await answer.arrayBuffer()))
  const headers = new Headers(answer.headers)
  headers.set('content-length', String(bytes.length))
  return { headers, bytes }
}

const rounds = 5
const timesHot = 2_000
const timesCold = 300

/** How much of the plain app's throughput the BFF reaches, by CPU, on a page that it has in memory. */
const measureHot = async (bff: string): Promise<Measure> => {
  const plain = await serve(plainApp(await packedAnswer(bff)))
  const ratios: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const least = await cpuOf(() => ask(plain.url, timesHot, 'br', [feed]))
    const own = await cpuOf(() => ask(bff, timesHot, 'br', [feed]))
    if (round > 0) ratios.push(least / own)
  }
  plain.stop()
  const ratio = median(ratios)
  return { figure: 'feed page hot, of what bare Express answers', value: ratio, unit: '×', limit: '≥ 0.8', ok: ratio >= 0.8 }
}

const listQuery = (articles: Collection, after?: Place) =>
  articles
    .find({ lists: listOf({}), ...(after && { publishedAt: { $lte: after.publishedAt } }) }, { projection: summaryFields })
    .sort(newestFirst)
    .limit(21)

/** What the BFF adds to what the driver spends on the same queries; every page is another, so none is in memory. */
const measureCold = async (bff: string, articles: Collection, places: Place[]): Promise<Measure> => {
  const ratios: number[] = []
  for (let round = 0; round < rounds; round++) {
    const part = places.slice(round * timesCold, (round + 1) * timesCold)
    const driver = await cpuOf(async () => {
      for (const place of part) await listQuery(articles, place).toArray()
    })
    const paths = part.map((place) => `${feed}?cursor=${toCursor(place as never)}`)
    const all = await cpuOf(() => ask(bff, part.length, 'identity', paths))
    ratios.push((all - driver) / driver)
  }
  const ratio = median(ratios)
  return { figure: 'feed page from the database, own CPU of the driver’s', value: ratio, unit: '×', limit: '≤ 1', ok: ratio <= 1 }
}

const deepest = async (articles: Collection): Promise<Place> => {
  const [place] = await articles
    .find({ lists: listOf({}) })
    .sort({ publishedAt: 1, _id: 1 })
    .skip(40)
    .limit(1)
    .toArray()
  return place as unknown as Place
}

/** The page 40 articles before the end: keys read, and p95 as the median of five. */
const measureDeep = async (articles: Collection) => {
  const place = await deepest(articles)
  const { executionStats } = await listQuery(articles, place).explain('executionStats')
  const series: number[] = []
  for (let round = 0; round < rounds; round++) {
    const times: number[] = []
    for (let time = 0; time < 100; time++) times.push(await timeOf(() => listQuery(articles, place).toArray()))
    series.push(p95(times))
  }
  return { keys: Number(executionStats.totalKeysExamined), p95: median(series) }
}

/** The feed: from memory, from the database, and far down a large archive. */
export const bench: Bench = {
  name: 'feed',
  run: async ({ large }) => {
    const small = await withBenchDatabase('feed', async (uri) => {
      await fillArticles(3_000, false)
      const client = await MongoClient.connect(uri)
      const articles = client.db().collection('articles')
      const server = await serve(
        createApp({ logger, publicUrl, house: createHouse({ masterKey: randomBytes(32), sms: noSms }), rateLimits: 1_000 }),
      )
      const places = await articles
        .find({ lists: listOf({}) }, { projection: { publishedAt: 1 } })
        .sort(newestFirst)
        .limit(rounds * timesCold)
        .toArray()
      const measures = [await measureHot(server.url), await measureCold(server.url, articles, places as unknown as Place[])]
      const deep = await measureDeep(articles)
      server.stop()
      await client.close()
      return { measures, deep }
    })
    const many = large ? 1_000_000 : 30_000
    const deep = await withBenchDatabase('deep', async (uri) => {
      await fillArticles(many, false, 1_000)
      const client = await MongoClient.connect(uri)
      const measured = await measureDeep(client.db().collection('articles'))
      await client.close()
      return measured
    })
    const slower = deep.p95 / small.deep.p95
    return [
      ...small.measures,
      {
        figure: `keys of a deep page of ${many} articles more than of 3000`,
        value: deep.keys - small.deep.keys,
        unit: '',
        limit: '0',
        ok: deep.keys === small.deep.keys,
      },
      { figure: `p95 of that page, of the one of 3000`, value: slower, unit: '×', limit: '≤ 1.5', ok: slower <= 1.5 },
    ]
  },
}
