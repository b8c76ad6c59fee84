import { channelNames } from '@tisc/shared/messages/messages.words'
import { onlyDuplicates } from '../platform/mongo'
import { Batches } from './batch.model'
import { type MessageRecord, Messages } from './message.model'
import { Pushes, type PushRecord } from './push.model'
import { endPush } from './push-figures'
import { leaseOf, unleased, type Worker } from './pushing'
import { nextRecipients } from './recipients'

/** Puts messages into inboxes; who has this one already keeps it. Gives back how many are new. */
const insert = async (messages: MessageRecord[]): Promise<number> => {
  if (messages.length === 0) return 0
  // Past mongoose: its checks cost more than the writing, and the type has made sure of the fields.
  try {
    return (await Messages.collection.insertMany(messages, { ordered: false })).insertedCount
  } catch (error) {
    if (onlyDuplicates(error)) return error.insertedCount
    throw error
  }
}

const openBatches = async ({ _id: pushId, step: number }: PushRecord, messages: MessageRecord[], now: Date): Promise<void> => {
  const waiting = channelNames.filter((channel) => messages.some(({ channels }) => channels[channel]?.state === 'waiting'))
  if (waiting.length === 0) return
  await Batches.bulkWrite(
    waiting.map((channel) => ({
      updateOne: { filter: { pushId, number, channel }, update: { $setOnInsert: { isOpen: true, dueAt: now } }, upsert: true },
    })),
  )
}

/** One step: the next thousand people, or the next key, or the end. False when there was nothing left or another worker has it. */
const layStep = async (worker: Worker, push: PushRecord): Promise<boolean> => {
  const now = worker.clock.now()
  const mine = { _id: push._id, step: push.step, key: push.key, 'lease.by': worker.id }
  const goOn = async (change: object) => (await Pushes.updateOne(mine, change)).modifiedCount === 1
  const next = await nextRecipients(worker.house, push, now)
  if (next === 'key-over') return goOn({ $inc: { key: 1 }, $unset: { after: 1 }, $set: { lease: leaseOf(worker) } })
  if (next === 'all-told') {
    const laid = await Messages.countDocuments({ pushId: push._id })
    await goOn({ $set: { state: 'sending', laid }, $unset: { lease: 1 } })
    await endPush(push._id)
    return false
  }
  const laid = await insert(next.messages)
  // After the messages, so that nobody closes an empty batch; should we die between the two, the step is done again.
  await openBatches(push, next.messages, now)
  return goOn({ $inc: { step: 1, laid }, $set: { ...(next.after && { after: next.after }), lease: leaseOf(worker) } })
}

/** Takes the oldest push that nobody lays down. */
const takePush = (worker: Worker): Promise<PushRecord | null> =>
  Pushes.findOneAndUpdate(
    { state: 'laying', isPaused: false, ...unleased(worker.clock.now()) },
    { $set: { lease: leaseOf(worker) } },
    { sort: { _id: 1 }, returnDocument: 'after' },
  ).lean<PushRecord>()

/** Lays down recipients until nothing is left to lay down. A push that was paused, or whose worker was lost, goes on where it was. */
export const layDown = async (worker: Worker): Promise<void> => {
  let push = await takePush(worker)
  while (push) {
    const rest = worker.work()
    const goesOn = !worker.isOver() && (await layStep(worker, push))
    await rest()
    const { _id } = push
    const mine = { _id, state: 'laying' as const, 'lease.by': worker.id }
    if (worker.isOver()) return void (await Pushes.updateOne(mine, { $unset: { lease: 1 } }))
    push = goesOn ? await Pushes.findOne({ ...mine, isPaused: false }).lean<PushRecord>() : null
    push ??= await takePush(worker)
  }
}
