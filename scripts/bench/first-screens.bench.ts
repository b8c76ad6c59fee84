import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'
import { processesWith } from '../e2e/processes'
import { withHouse } from '../e2e/with-house'
import type { Bench, Measure } from './bench'

const rate = 200
const seconds = 60
/** Memory is compared from here on: until then caches fill. */
const warmUp = 20

/** Readers who open the app, one after the other: the HTML of the feed, and what the mini-app asks for. */
export const bench: Bench = {
  name: 'first screens',
  run: () =>
    withHouse(async ({ url }, setting) => {
      const server = serverOf(setting)
      const readings: number[] = []
      const reader = setInterval(() => readings.push(anonymousMemory(server)), 1_000)
      const result = await autocannon({
        url,
        connections: 50,
        overallRate: rate,
        duration: seconds,
        requests: [{ path: '/' }, { path: '/api/daily/articles' }],
        headers: { 'accept-encoding': 'br, gzip' },
      })
      clearInterval(reader)
      return measures(result, readings.slice(warmUp))
    }),
}

const measures = (result: autocannon.Result, memory: number[]): Measure[] => {
  const failed = result.errors + result.timeouts + result.non2xx
  const growth = median(memory.slice(-5)) / median(memory.slice(0, 5)) - 1
  return [
    {
      figure: 'asked a second',
      value: result.requests.average,
      unit: '',
      limit: `about ${rate}`,
      ok: result.requests.average >= rate * 0.98,
    },
    { figure: 'errors', value: failed, unit: '', limit: '0', ok: failed === 0 },
    { figure: 'p50', value: result.latency.p50, unit: 'ms' },
    { figure: 'p99', value: result.latency.p99, unit: 'ms', limit: '≤ 100', ok: result.latency.p99 <= 100 },
    { figure: 'memory growth in the last 40 s', value: growth * 100, unit: '%', limit: '< 5', ok: growth < 0.05 },
  ]
}

const median = (values: number[]): number => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

const serverOf = (setting: string): number => {
  const found = processesWith(setting).find((id) => readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('bff/dist/server.js'))
  if (found === undefined) throw new Error('the server is not among the processes of the house')
  return found
}

/** Bytes of memory that belong to no file: what the process really holds. */
const anonymousMemory = (id: number): number => Number(/^RssAnon:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) * 1024
