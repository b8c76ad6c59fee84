import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createApp } from '@tisc/bff/app'
import { listOf } from '@tisc/bff/daily/article.lists'
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
import { listQuery, newestFirst, type Place } from './feed-query'
import { cpuOf, median } from './figures'
import { fillArticles } from './generated-articles'

const publicUrl = 'https://bench.example'
const asking = fileURLToPath(new URL('./ask.mjs', import.meta.url))
/** Lines are made and written, to nowhere. */
const logger = createLogger('info', '/dev/null')
const feed = '/api/daily/articles'

const serve = async (app: RequestListener) => {
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

/** Rounds take turns; those before the first that counts warm the compiler up. */
const rounds = 7
const warmUp = 2
const timesHot = 2_000
const timesCold = 300

/** How much of the plain app's throughput the BFF reaches, by CPU, on a page that it has in memory. */
const measureHot = async (bff: string): Promise<Measure> => {
  const plain = await serve(plainApp(await packedAnswer(bff)))
  const ratios: number[] = []
  for (let round = 0; round < warmUp + rounds; round++) {
    const least = await cpuOf(() => ask(plain.url, timesHot, 'br', [feed]))
    const own = await cpuOf(() => ask(bff, timesHot, 'br', [feed]))
    if (round >= warmUp) ratios.push(least / own)
  }
  plain.stop()
  const ratio = median(ratios)
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
