import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { createLogger, requestLog } from '@tisc/bff/platform/logger'
import { securityHeaders } from '@tisc/bff/platform/security-headers'
import express, { type Express, type Response } from 'express'
import { command } from '../../steps/command.mjs'
import { cpuOf, median } from './figures'

const asking = fileURLToPath(new URL('./ask.mjs', import.meta.url))
/** Lines are made and written, to nowhere. */
export const logger = createLogger('info', '/dev/null')

export const serve = async (app: RequestListener) => {
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => server.close().closeAllConnections() }
}

export const ask = (url: string, times: number, encoding: string, paths: string[]) =>
  command('node', [asking, url, String(times), encoding, ...paths], { cwd: '.' })

type Answer = { headers: Headers; bytes: Buffer }

/**
 * The least that could answer the same: Express with the same request id, log and headers, and the same bytes from memory, after what
 * `work` does for the asked address.
 */
export const plainApp = (path: string, publicUrl: string, answer: Answer, work?: (address: string) => Promise<unknown>): Express => {
  const app = express().disable('x-powered-by').disable('etag')
  app.use(requestLog(logger))
  app.use(securityHeaders(publicUrl))
  const names = ['content-type', 'content-encoding', 'content-length', 'etag', 'last-modified', 'cache-control', 'vary']
  const headers = Object.fromEntries(names.flatMap((name) => (answer.headers.has(name) ? [[name, answer.headers.get(name)]] : [])))
  const send = (res: Response) => void res.set(headers).end(answer.bytes)
  if (work) app.get(path, async (req, res) => send(await work(req.originalUrl).then(() => res)))
  else app.get(path, (_req, res) => send(res))
  return app
}

export const plainAnswer = async (address: string): Promise<Answer> => {
  const answer = await fetch(address, { headers: { 'accept-encoding': 'identity' } })
  const bytes = Buffer.from(await answer.arrayBuffer())
  const headers = new Headers(answer.headers)
  headers.set('content-length', String(bytes.length))
  return { headers, bytes }
}

/** The bytes as they travel: fetch would unpack them. */
const packedAnswer = async (address: string): Promise<Answer> => {
  const { headers, bytes } = await plainAnswer(address)
  const packed = brotliCompressSync(bytes)
  headers.set('content-encoding', 'br')
  headers.set('content-length', String(packed.length))
  return { headers, bytes: packed }
}

/** Rounds take turns; those before the first that counts warm the compiler up. */
export const rounds = 7
export const warmUp = 2
const timesHot = 2_000

/** How much of the plain app's throughput the BFF reaches, by CPU, at an address that it has in memory. */
export const ratioToPlain = async (bff: string, path: string, publicUrl: string): Promise<number> => {
  const plain = await serve(plainApp(path, publicUrl, await packedAnswer(bff + path)))
  const ratios: number[] = []
  for (let round = 0; round < warmUp + rounds; round++) {
    const least = await cpuOf(() => ask(plain.url, timesHot, 'br', [path]))
    const own = await cpuOf(() => ask(bff, timesHot, 'br', [path]))
    if (round >= warmUp) ratios.push(least / own)
  }
  plain.stop()
  return median(ratios)
}
