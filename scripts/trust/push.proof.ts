import { Batches } from '@tisc/bff/messages/batch.model'
import { Messages } from '@tisc/bff/messages/message.model'
import { Pushes } from '@tisc/bff/messages/push.model'
import type { Proof } from '../proof/proof'
import type { Child } from '../start/child'
import { withPushHouse } from './push-house'
import { announceIssueNow, publishIssueNow } from './subscribers'

type House = Parameters<Parameters<typeof withPushHouse>[1]>[0]

/** A step of waiting, in milliseconds. */
const step = 50
const pause = () => new Promise((resolve) => setTimeout(resolve, step))

/** How long nothing may move, in milliseconds: longer than a lease and the longest rest of a channel that was silent a few times. */
const patience = 120_000

/** Waits for something to become true; it fails when WeChat gets nothing for a long time meanwhile. */
const until = async (what: string, { wechat }: House, isTrue: () => Promise<boolean>): Promise<void> => {
  let [count, since] = [-1, performance.now()]
  while (!(await isTrue())) {
    const now = await wechat.sentCount()
    if (now !== count) [count, since] = [now, performance.now()]
    if (performance.now() - since > patience) throw new Error(`${what} was waited for in vain: ${count} messages were sent`)
    await pause()
  }
}

/** Every so many messages the worker that is oldest is killed and another begins; WeChat is slow, busy and silent in between. */
const disturb = async (house: House, people: number, kills: number, weaken: boolean): Promise<void> => {
  const { wechat, startWorker } = house
  const workers: Child<unknown>[] = [await startWorker(), await startWorker()]
  for (let kill = 1; kill <= kills; kill++) {
    const reached = Math.floor((people * kill) / (kills + 1))
    await until(`message ${reached}`, house, async () => (await wechat.sentCount()) >= reached)
    if (kill === 2) await wechat.fail({ delay: 200, times: 200 })
    if (kill % 3 === 0) await wechat.fail({ errcode: -1, times: 3 })
    // Taken, and never answered: whoever is killed now leaves somebody of whom nobody knows.
    await wechat.fail({ mute: true, times: 1 })
    await until('a message without an answer', house, async () => (await wechat.faultsLeft()) === 0)
    const [lost] = workers.splice(0, 1)
    await lost?.kill()
    if (weaken) await sendAgain()
    if (kills === 1 && lost) await endLeases(lost.pid)
    workers.push(await startWorker())
  }
}

/** Lets no time go by in the small proof: what a process that is gone held is free now. */
const endLeases = async (pid: number): Promise<void> => {
  const its = { 'lease.by': { $regex: new RegExp(`^${pid} `) } }
  await Batches.updateMany(its, { $set: { 'lease.until': new Date(0) } })
}

/** What a worker without the mark "being sent" would do: try again whatever has no answer yet. */
const sendAgain = async (): Promise<void> => {
  const lost = { 'channels.wechat.state': { $in: ['sending', 'unknown'] } }
  await Messages.updateMany(lost, { $set: { 'channels.wechat.state': 'waiting', 'channels.wechat.dueAt': new Date(0) } })
  await Batches.updateMany({}, { $set: { isOpen: true, dueAt: new Date(0) } })
}

const count = async (sent: Map<string, number>, people: number) => {
  const laid = await Messages.countDocuments({})
  const fates = await Messages.aggregate<{ _id: string; count: number }>([
    { $group: { _id: '$channels.wechat.state', count: { $sum: 1 } } },
  ])
  const fate = (state: string) => fates.find(({ _id }) => _id === state)?.count ?? 0
  const twice = [...sent.values()].filter((times) => times > 1).length
  const reached = [...sent.keys()].length
  const [told, unknown] = [fate('sent'), fate('unknown')]
  if (twice > 0) throw new Error(`${twice} people got it twice`)
  if (laid !== people) throw new Error(`${laid} of ${people} have it in the inbox`)
  if (told + unknown !== people) throw new Error(`${people - told - unknown} of ${people} were forgotten: ${JSON.stringify(fates)}`)
  if (reached < told) throw new Error(`${told - reached} count as sent and got nothing`)
  return { people, 'in the inbox': laid, sent: told, twice, 'of unknown fate, never sent again': unknown }
}

/** A push through killed workers and a WeChat in trouble. */
export const proof: Proof = {
  name: 'a push reaches everybody once',
  weakening: 'what has no answer is sent again',
  notInTest: 'it starts two servers; the tests of leases and of fates have a lost worker and lost answers with small numbers',
  run: (size, weaken) => {
    const [people, kills] = size === 'full' ? [100_000, 10] : [120, 1]
    return withPushHouse(people, async (house) => {
      await publishIssueNow()
      await announceIssueNow()
      const began = performance.now()
      await disturb(house, people, kills, weaken)
      await until('the end of the push', house, async () => (await Pushes.exists({ state: 'done' })) !== null)
      const seconds = (performance.now() - began) / 1_000
      return { figures: { ...(await count(await house.wechat.sent(), people)), kills, 'seconds in all': Math.round(seconds) } }
    })
  },
}
