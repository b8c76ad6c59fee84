import type { Channel } from '@tisc/shared/messages/messages.words'
import mongoose, { type Types } from 'mongoose'
import { reachOf, whoAgreed } from '../accounts/reach.service'
import { Batches, type BatchRecord } from './batch.model'
import { channelRests, noteAnswers } from './channel-rest'
import type { Outcome } from './channels/port'
import { type ChoiceRecord, Choices } from './choice.model'
import { type Delivery, type MessageRecord, Messages } from './message.model'
import { endPush } from './push-figures'
import { leaseOf, unleased, type Worker } from './pushing'
import { type Verdict, verdictAfter, verdictBefore } from './verdict'

/** How many are sent at once; one when the channel must show first that it answers again. */
const chunkSize = 20

type Id = Types.ObjectId

const field = (channel: Channel, name: keyof Delivery) => `channels.${channel}.${name}` as const

/** The longest waiting batch that nobody sends, on a channel that may be asked. */
const takeBatch = async (worker: Worker): Promise<BatchRecord | null> => {
  const now = worker.clock.now()
  const { resting } = await channelRests(now)
  return Batches.findOneAndUpdate(
    { isOpen: true, isPaused: false, channel: { $nin: resting }, dueAt: { $lte: now }, ...unleased(now) },
    { $set: { lease: leaseOf(worker) } },
    { sort: { dueAt: 1 }, returnDocument: 'after' },
  ).lean<BatchRecord>()
}

/** What a lost worker was sending may have arrived: it is never sent again. */
const settleLost = async ({ pushId, number, channel }: BatchRecord, now: Date): Promise<void> => {
  await Messages.updateMany(
    { pushId, batch: number, [field(channel, 'state')]: 'sending' },
    { $set: { [field(channel, 'state')]: 'unknown', [field(channel, 'reason')]: 'not-answered', [field(channel, 'at')]: now } },
  )
}

/** Marks the next few as being sent, before anything of them is: whoever finds them so later knows that they may have arrived. */
const claim = async (
  { pushId, number, channel }: BatchRecord,
  after: Id | undefined,
  size: number,
  now: Date,
): Promise<MessageRecord[]> => {
  const waiting = { [field(channel, 'state')]: 'waiting', [field(channel, 'dueAt')]: { $lte: now } }
  const found = await Messages.find({ pushId, batch: number, ...(after && { _id: { $gt: after } }), ...waiting }, { _id: 1 })
    .sort({ _id: 1 })
    .limit(size)
    .lean<{ _id: Id }[]>()
  if (found.length === 0) return []
  const mark = new mongoose.Types.ObjectId().toHexString()
  const ids = found.map(({ _id }) => _id)
  const set = { [field(channel, 'state')]: 'sending', [field(channel, 'claim')]: mark, [field(channel, 'at')]: now }
  await Messages.updateMany({ _id: { $in: ids }, ...waiting }, { $set: set })
  return Messages.find({ _id: { $in: ids }, [field(channel, 'claim')]: mark })
    .sort({ _id: 1 })
    .lean<MessageRecord[]>()
}

/** `error` is what nobody foresaw: the message may have left, so it counts as unknown, and the error is thrown once all is written down. */
type Tried = { message: MessageRecord; delivery: Delivery; verdict?: Verdict; outcome?: Outcome; error?: unknown }

const peopleOf = async ({ house }: Worker, messages: MessageRecord[]) => {
  const ids = messages.map(({ accountId }) => accountId)
  const [reaches, agreed, choices] = await Promise.all([
    reachOf(house.vault, ids),
    whoAgreed(ids, 'subscriptions'),
    Choices.find({ _id: { $in: ids } }).lean<ChoiceRecord[]>(),
  ])
  const chosen = new Map(choices.map((choice) => [choice._id.toHexString(), choice]))
  return (id: Id) => {
    const key = id.toHexString()
    return { reach: reaches.get(key), hasAgreed: agreed.has(key), choice: chosen.get(key) }
  }
}

/** Writes down what came of it, unless the message was settled meanwhile. */
const settle = async (channel: Channel, { message, delivery }: Tried, verdict: Verdict): Promise<void> => {
  const mine = { _id: message._id, [field(channel, 'claim')]: delivery.claim, [field(channel, 'state')]: 'sending' }
  await Messages.updateOne(mine, { $set: { [`channels.${channel}`]: verdict } })
}

/** Whether what comes next depends on how the channel answered the others. */
const isOpen = ({ outcome }: Tried): boolean => outcome?.state === 'down' || outcome?.state === 'again'

/** Tries each message of a chunk at the same time, and writes down at once what is certain: a worker may be lost at any moment. */
const tryAll = async (worker: Worker, channel: Channel, messages: MessageRecord[], now: Date): Promise<Tried[]> => {
  const personOf = await peopleOf(worker, messages)
  const tryOne = async (message: MessageRecord): Promise<Tried> => {
    const delivery = message.channels[channel] as Delivery
    const { reach, hasAgreed, choice } = personOf(message.accountId)
    const verdict = verdictBefore(message, delivery, channel, { hasAgreed: hasAgreed && reach !== undefined, choice }, now)
    if (verdict || !reach) return { message, delivery, ...(verdict && { verdict }) }
    try {
      const email = choice?.email && reach.fields.open(choice.email, 'email')
      return { message, delivery, outcome: await worker.ports[channel].send(message, { ...reach, ...(email && { email }) }, now) }
    } catch (error) {
      return { message, delivery, outcome: { state: 'unknown' }, error }
    }
  }
  return Promise.all(
    messages.map(async (message) => {
      const tried = await tryOne(message)
      const verdict = tried.outcome ? verdictAfter(tried.delivery, tried.outcome, worker.clock.now(), now) : tried.verdict
      if (verdict && !isOpen(tried)) await settle(channel, tried, verdict)
      return tried
    }),
  )
}

/** Puts a batch down: closed when nothing of it waits, else until something is due. The last one closes its push. */
const putDown = async (worker: Worker, batch: BatchRecord, notBefore?: Date): Promise<void> => {
  const { _id, pushId, number, channel } = batch
  const mine = { _id, 'lease.by': worker.id }
  const waiting = await Messages.find({ pushId, batch: number, [field(channel, 'state')]: 'waiting' }, { [`channels.${channel}.dueAt`]: 1 })
    .limit(2_000)
    .lean<MessageRecord[]>()
  const dues = waiting.flatMap(({ channels }) => channels[channel]?.dueAt.getTime() ?? [])
  if (dues.length > 0) {
    const dueAt = new Date(Math.max(Math.min(...dues), notBefore?.getTime() ?? 0))
    return void (await Batches.updateOne(mine, { $set: { dueAt }, $unset: { lease: 1 } }))
  }
  // Somebody may have opened it again meanwhile, with another time: then it stays open.
  const { modifiedCount } = await Batches.updateOne({ ...mine, dueAt: batch.dueAt }, { $set: { isOpen: false }, $unset: { lease: 1 } })
  if (!modifiedCount) return void (await Batches.updateOne(mine, { $unset: { lease: 1 } }))
  await endPush(pushId)
}

/** Sends what is due of a batch, a chunk at a time; stops where it was paused, taken over, or the channel went silent. */
const sendBatch = async (worker: Worker, batch: BatchRecord): Promise<void> => {
  const { _id, channel } = batch
  const mine = { _id, isPaused: false, 'lease.by': worker.id }
  await settleLost(batch, worker.clock.now())
  let after: Id | undefined
  while (!worker.isOver() && (await Batches.updateOne(mine, { $set: { lease: leaseOf(worker) } })).matchedCount === 1) {
    const now = worker.clock.now()
    const rest = worker.work()
    const { unsure } = await channelRests(now)
    const messages = await claim(batch, after, unsure.has(channel) ? 1 : chunkSize, now)
    if (messages.length === 0) break
    const tried = await tryAll(worker, channel, messages, now)
    const outcomes = tried.flatMap(({ outcome }) => outcome ?? [])
    const silentUntil = await noteAnswers(channel, outcomes, worker.clock.now())
    for (const one of tried.filter(isOpen)) {
      if (one.outcome) await settle(channel, one, verdictAfter(one.delivery, one.outcome, worker.clock.now(), silentUntil ?? now))
    }
    if (silentUntil) await putDown(worker, batch, silentUntil)
    for (const { error } of tried) if (error) throw error
    if (silentUntil) return
    after = messages.at(-1)?._id
    await rest()
  }
  await putDown(worker, batch)
}

/** Sends whatever is due, batch by batch, until nothing is left or the worker's turn is over. */
export const sendDue = async (worker: Worker): Promise<void> => {
  while (!worker.isOver()) {
    const batch = await takeBatch(worker)
    if (!batch) return
    await sendBatch(worker, batch)
  }
}
