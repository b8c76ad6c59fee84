import { setTimeout as sleep } from 'node:timers/promises'
import { Pushes } from '@tisc/bff/messages/push.model'
import { withPushHouse } from '../trust/push-house'
import { announceIssueNow, publishIssueNow } from '../trust/subscribers'
import type { Bench } from './bench'
import { median } from './serving/figures'

/** How long people read in each round, in milliseconds, and how many at once. */
const [round, readers] = [4_000, 8]

/** How many answers people get in a second. */
const readings = async (url: string): Promise<number> => {
  const end = performance.now() + round
  let answers = 0
  const read = async () => {
    while (performance.now() < end) {
      await (await fetch(`${url}/api/daily/issues/1`)).text()
      answers += 1
    }
  }
  await Promise.all(Array.from({ length: readers }, read))
  return answers / (round / 1_000)
}

/** How long it takes from the first step of the laying down to its end, in milliseconds. */
const laidDown = async (): Promise<number> => {
  while (!(await Pushes.exists({ state: 'laying', lease: { $exists: true } }))) await sleep(5)
  const began = performance.now()
  while (await Pushes.exists({ state: 'laying' })) await sleep(20)
  return performance.now() - began
}

/** A push beside people who read: on one server, with everything on one machine. */
export const bench: Bench = {
  name: 'push',
  run: ({ large }) => {
    const people = large ? 100_000 : 20_000
    return withPushHouse(people, async ({ startWorker, wechat }) => {
      const worker = await startWorker()
      const url = `http://127.0.0.1:${worker.ready.port}`
      await publishIssueNow()
      await readings(url)
      const alone = [await readings(url), await readings(url), await readings(url)]
      await announceIssueNow()
      const milliseconds = await laidDown()
      while ((await wechat.sentCount()) === 0) await sleep(20)
      const began = { at: performance.now(), sent: await wechat.sentCount() }
      const beside = [await readings(url), await readings(url), await readings(url)]
      const sent = ((await wechat.sentCount()) - began.sent) / ((performance.now() - began.at) / 1_000)
      const unread = { at: performance.now(), sent: await wechat.sentCount() }
      await sleep(round)
      const quiet = ((await wechat.sentCount()) - unread.sent) / ((performance.now() - unread.at) / 1_000)
      const share = median(beside) / median(alone)
      const rate = (people / milliseconds) * 1_000
      return [
        { figure: 'recipients laid down', value: Math.round(rate), unit: 'a second', limit: '≥ 5,000', ok: rate >= 5_000 },
        { figure: 'messages sent, nobody reads', value: Math.round(quiet), unit: 'a second' },
        { figure: 'messages sent while people read', value: Math.round(sent), unit: 'a second' },
        { figure: 'readings beside a push, of those alone', value: share, unit: '×', limit: '≥ 0.5', ok: share >= 0.5 },
      ]
    })
  },
}
