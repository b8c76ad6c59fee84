import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../platform/clock'
import { createEmailPort } from './channels/email.port'
import { createSmsPort } from './channels/sms.port'
import { createWechatPort } from './channels/wechat.port'
import { layDown } from './laying-down'
import type { MessagesHouse } from './messages-house'
import type { Announcers, Worker } from './pushing'
import { sendDue } from './sending'
import { takeUpEvents } from './taking-up'

/** How long one turn lasts, in milliseconds: others wait for their turns, and a stop for its end. */
const turn = 5_000

/** How long a look at what else this process does takes, in milliseconds, and from which share on it is work for people. */
const [glance, busy] = [10, 0.1]

/** Sleeps, and tells how much of that time the process worked all the same: for people who read. */
const sleepAndSee = async (milliseconds: number): Promise<number> => {
  const [began, before] = [performance.now(), process.cpuUsage()]
  await sleep(milliseconds)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000 / (performance.now() - began)
}

/**
 * Rests as long as the work took of the machine, while people read: at most its own time, less where it only waited for a channel; the
 * database works about as much again as we do. While nobody reads a glance is enough.
 */
const restAfter = (): (() => Promise<void>) => {
  const [began, before] = [performance.now(), process.cpuUsage()]
  return async () => {
    const { user, system } = process.cpuUsage(before)
    const rest = Math.min(performance.now() - began, (2 * (user + system)) / 1_000)
    if ((await sleepAndSee(Math.min(glance, rest))) > busy) await sleep(Math.max(0, rest - glance))
  }
}

type Settings = { house: MessagesHouse; announcers: Announcers; clock: Clock; isGentle?: boolean; isStopping?: () => boolean }

const createWorker = ({
  house,
  announcers,
  clock,
  isGentle = true,
  isStopping = () => false,
}: Settings): Omit<Worker, 'isOver'> & { isStopping(): boolean } => ({
  house,
  announcers,
  clock,
  id: `${process.pid} ${randomUUID()}`,
  ports: { wechat: createWechatPort(house), sms: createSmsPort(house.sms), email: createEmailPort(house) },
  work: () => (isGentle ? restAfter() : async () => {}),
  isStopping,
})

/**
 * The jobs of the messages: take up what happened, lay down who is told, send. Each is a turn of `turn` at most; any number of instances
 * may run them, each of which has one turn after the other, so that no process gives more than half of itself to a push.
 */
export const createMessageJobs = (settings: Settings) => {
  const worker = createWorker(settings)
  let turns = Promise.resolve()
  const inTurn = (work: (worker: Worker) => Promise<void>) => () => {
    const mine = turns.then(() => {
      const ends = performance.now() + turn
      return work({ ...worker, isOver: () => worker.isStopping() || performance.now() > ends })
    })
    turns = mine.catch(() => undefined)
    return mine
  }
  return { takeUpEvents: inTurn(takeUpEvents), layDown: inTurn(layDown), sendDue: inTurn(sendDue) }
}
