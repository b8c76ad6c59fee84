import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createLogger, requestLog } from '@tisc/bff/platform/logger'
import { securityHeaders } from '@tisc/bff/platform/security-headers'
import express, { type Express } from 'express'
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

/** The least that could answer the same: Express with the same request id, log and headers, and the same bytes from memory. */
const plainApp = (path: string, publicUrl: string, answer: { headers: Headers; bytes: Buffer }): Express => {
  const app = express().disable('x-powered-by').disable('etag')
  app.use(requestLog(logger))
  app.use(securityHeaders(publicUrl))
  const names = ['content-type', 'content-encoding', 'content-length', 'etag', 'last-modified', 'cache-control', 'vary']
  const headers = Object.fromEntries(names.map((name) => [name, answer.headers.get(name) ?? '']))
  app.get(path, (_req, res) => void res.set(headers).end(answer.bytes))
  return app
}

/** The bytes as they travel: fetch would unpack them. */
const packedAnswer = async (address: string) => {
  const answer = await fetch(address, { headers: { 'accept-encoding': 'br' } })
  const { brotliCompressSync } = await import('node:zlib')
  const bytes = brotliCompressSync(Buffer.from(await answer.arrayBuffer()))
  const headers = new Headers(answer.headers)
  headers.set('content-length', String(bytes.length))
  return { headers, bytes }
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
