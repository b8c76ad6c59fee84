import { setTimeout as sleep } from 'node:timers/promises'
import { Cases } from '@tisc/bff/rights/case.model'
import { callOf } from '../trust/cases/calls'
import { filing } from '../trust/cases/filings'
import type { Bench, Measure } from './bench'
import { withBuiltServer } from './serving/built-server'
import { median, p99 } from './serving/figures'

const [aSecond, seconds, limit] = [50, 30, 300]

/**
 * Sends at even distances whatever becomes of those before, and measures each from the moment at which it was due: a server that falls
 * behind is not asked more gently.
 */
const atRate = async (count: number, send: (index: number) => Promise<Response>): Promise<number[]> => {
  const began = performance.now()
  const going: Promise<number>[] = []
  for (let index = 0; index < count; index++) {
    const due = began + (index * 1_000) / aSecond
    const early = due - performance.now()
    if (early > 0) await sleep(early)
    going.push(
      send(index).then(async (answer) => {
        await answer.text()
        if (!answer.ok) throw new Error(`a call was answered ${answer.status}`)
        return performance.now() - due
      }),
    )
  }
  return Promise.all(going)
}

const shares = (figure: string, times: number[]): Measure[] => [
  { figure: `${figure}, median`, value: median(times), unit: 'ms' },
  { figure: `${figure}, p99`, value: p99(times), unit: 'ms' },
]

/** Cases filed at an even rate over the form, without an account, on a database that waits for the disk; and the rate by itself. */
export const bench: Bench = {
  name: 'filing a case',
  run: () =>
    withBuiltServer(async ({ url, spent }) => {
      const send = async (index: number) => (await filing([url], index, false)).send(url)
      // the same rate at an answer that costs nothing: what is measured below cannot be less on this machine
      const calm = callOf({ address: '10.9.9.9' }, { method: 'GET', path: '/healthz' })
      await atRate(aSecond * 5, (index) => send(1_000_000 + index))
      const calibration = await atRate(aSecond * 10, () => calm(url))
      const before = await Cases.countDocuments()
      const start = spent()
      const times = await atRate(aSecond * seconds, send)
      const end = spent()
      const each = (of: 'server' | 'database') => (end[of] - start[of]) / times.length
      const made = (await Cases.countDocuments()) - before
      return [
        ...shares('an answer that costs nothing at the same rate', calibration),
        { figure: `cases made of ${times.length} filings`, value: made, unit: '', limit: `= ${times.length}`, ok: made === times.length },
        { figure: 'CPU that a filing costs the server', value: each('server'), unit: 'ms' },
        { figure: 'CPU that a filing costs the database', value: each('database'), unit: 'ms' },
        { figure: `filing at ${aSecond} a second, median`, value: median(times), unit: 'ms' },
        { figure: `filing at ${aSecond} a second, p99`, value: p99(times), unit: 'ms', limit: `≤ ${limit}`, ok: p99(times) <= limit },
      ]
    }),
}
