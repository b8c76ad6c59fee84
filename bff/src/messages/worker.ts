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

/**
 * Rests as long as the work took of the machine: at most its own time, where this process was busy all the while, as when people read; less
 * where it only waited for a channel. The database works about as much again as we do.
 */
const restAfter = (): (() => Promise<void>) => {
  const [began, before] = [performance.now(), process.cpuUsage()]
  return async () => {
    const { user, system } = process.cpuUsage(before)
    await sleep(Math.min(performance.now() - began, (2 * (user + system)) / 1_000))
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
  id: randomUUID(),
  ports: { wechat: createWechatPort(house), sms: createSmsPort(house.sms), email: createEmailPort(house) },
  work: () => (isGentle ? restAfter() : async () => {}),
  isStopping,
})

/**
 * The jobs of the messages: take up what happened, lay down who is told, send. Each is a turn of `turn` at most; any number of instances
 * may run them, each of which has one turn at a time, so that no process gives more than half of itself to a push.
 */
export const createMessageJobs = (settings: Settings) => {
  const worker = createWorker(settings)
  let isBusy = false
  const inTurn = (work: (worker: Worker) => Promise<void>) => async () => {
    if (isBusy) return
    isBusy = true
    const ends = performance.now() + turn
    await work({ ...worker, isOver: () => worker.isStopping() || performance.now() > ends }).finally(() => {
      isBusy = false
    })
  }
  return { takeUpEvents: inTurn(takeUpEvents), layDown: inTurn(layDown), sendDue: inTurn(sendDue) }
}
