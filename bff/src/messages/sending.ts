import mongoose, { type Types } from 'mongoose'
import { Batches, type BatchRecord } from './batch.model'
import { channelRests, noteAnswers } from './channel-rest'
import { keepLease, renewLease } from './lease'
import { type MessageRecord, Messages } from './message.model'
import { Pushes } from './push.model'
import { endPush } from './push-figures'
import { leaseOf, unleased, type Worker } from './pushing'
import { dependsOnOthers, field, settle, tryAll } from './trying'
import { verdictAfter } from './verdict'

/** How many are sent at once; one when the channel must show first that it answers again. */
const chunkSize = 20

type Id = Types.ObjectId

/** The longest waiting batch that nobody sends, on a channel that may be asked. */
const takeBatch = async (worker: Worker): Promise<BatchRecord | null> => {
  const now = worker.clock.now()
  const [{ resting }, paused] = await Promise.all([channelRests(now), Pushes.find({ isPaused: true }, { _id: 1 }).lean()])
  const goesOn = { pushId: { $nin: paused.map(({ _id }) => _id) }, channel: { $nin: resting } }
  return Batches.findOneAndUpdate(
    { isOpen: true, ...goesOn, dueAt: { $lte: now }, ...unleased(now) },
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

/** Whether the next chunk may be sent: the turn lasts, nobody has paused the push, and nobody has taken the batch over. */
const mayGoOn = async (worker: Worker, { _id, pushId }: BatchRecord): Promise<boolean> =>
  !worker.isOver() && !(await Pushes.exists({ _id: pushId, isPaused: true })) && (await renewLease(worker, _id))

/** Sends what is due of a batch, a chunk at a time; stops where it was paused, taken over, or the channel went silent. */
const sendBatch = async (worker: Worker, batch: BatchRecord): Promise<void> => {
  const { channel } = batch
  await settleLost(batch, worker.clock.now())
  let after: Id | undefined
  while (await mayGoOn(worker, batch)) {
    const now = worker.clock.now()
    const rest = worker.work()
    const { unsure } = await channelRests(now)
    const messages = await claim(batch, after, unsure.has(channel) ? 1 : chunkSize, now)
    if (messages.length === 0) break
    const tried = await tryAll(worker, channel, messages, now)
    const outcomes = tried.flatMap(({ outcome }) => outcome ?? [])
    const silentUntil = await noteAnswers(channel, outcomes, worker.clock.now())
    for (const one of tried.filter(dependsOnOthers)) {
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
    const letGo = keepLease(worker, batch._id)
    await sendBatch(worker, batch).finally(letGo)
  }
}
