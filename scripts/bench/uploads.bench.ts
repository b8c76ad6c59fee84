import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { putFile } from '@tisc/bff/platform/files/files'
import { house } from '../house'
import { startChild } from '../start/child'
import { bringFile, sha256Of } from '../trust/uploading'
import type { Bench } from './bench'
import { withBenchDatabase } from './serving/bench-database'
import { timeOf } from './serving/figures'

const megabyte = 1024 * 1024

/** What a process has in memory now, in MB. */
const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024

/** Watches the memory of a process while something runs; gives the most it was. */
const mostMemory = async (pid: number, work: () => Promise<unknown>): Promise<number> => {
  let most = memoryOf(pid)
  const timer = setInterval(() => {
    most = Math.max(most, memoryOf(pid))
  }, 100)
  await work()
  clearInterval(timer)
  return most
}

const withServer = async <T>(uri: string, work: (server: { url: string; pid: number }) => Promise<T>): Promise<T> => {
  const environment = {
    PORT: '0',
    MASTER_KEY: randomBytes(32).toString('base64'),
    MONGODB_URI: uri,
    LOG_LEVEL: 'silent',
    RATE_LIMITS: '1000',
  }
  const server = await startChild<{ port: number }>({ name: 'The server', file: join(house, 'bff/src/server.ts'), environment })
  try {
    return await work({ url: `http://127.0.0.1:${server.ready.port}`, pid: server.pid })
  } finally {
    await server.stop(5_000)
  }
}

/** A whole evidence file over HTTP, sealed and counted, beside a bare stream of the same bytes into the same database. */
export const bench: Bench = {
  name: 'uploads',
  run: ({ large }) =>
    withBenchDatabase('uploads', (uri) =>
      withServer(uri, async ({ url, pid }) => {
        const size = (large ? 199 : 32) * megabyte
        const bytes = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(size)])
        await bringFile([url], 'warm.pdf', bytes.subarray(0, 4 * megabyte))
        const before = memoryOf(pid)
        let most = 0
        const upload = await timeOf(async () => {
          most = await mostMemory(pid, async () => {
            const { sha256 } = await bringFile([url], 'video.pdf', bytes)
            if (sha256 !== sha256Of(bytes)) throw new Error('the file arrived as another')
          })
        })
        const pieces = Array.from({ length: Math.ceil(bytes.length / megabyte) }, (_, at) =>
          bytes.subarray(at * megabyte, (at + 1) * megabyte),
        )
        const bare = await timeOf(() => putFile(Readable.from(pieces), { name: 'bare', type: 'application/octet-stream' }))
        const rate = (milliseconds: number) => Math.round((bytes.length / megabyte / milliseconds) * 10_000) / 10
        const grown = Math.round(most - before)
        return [
          { figure: `a file of ${size / megabyte} MB in pieces, sealed and counted`, value: rate(upload), unit: 'MB/s' },
          { figure: 'a bare stream of it into the same store', value: rate(bare), unit: 'MB/s' },
          { figure: 'the server’s memory grew by', value: grown, unit: 'MB', limit: '≤ 120', ok: grown <= 120 },
        ]
      }),
    ),
}
