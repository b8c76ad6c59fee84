import { type Channel, channelNames } from '@tisc/shared/messages/messages.words'
import { quietUntil } from '@tisc/shared/messages/quiet-hours'
import mongoose from 'mongoose'
import { whoAgreed } from '../accounts/reach.service'
import { Batches } from './batch.model'
import { type ChoiceRecord, Choices, keyOf } from './choice.model'
import { type Delivery, type MessageRecord, Messages } from './message.model'
import { Pushes, type PushRecord } from './push.model'
import { endPush } from './push-figures'
import { leaseOf, unleased, type Worker } from './pushing'

/** How many people are laid down at once: one batch. */
const batchSize = 1_000

/** Which of a person's subscriptions this announcement is for. */
const matching = ({ daily }: ChoiceRecord, { announcement: { audience } }: PushRecord) =>
  daily.filter(({ frequency, topic }) => frequency === audience.frequency && (topic === 'all' || audience.topics.includes(topic)))

const firstFate = (choice: ChoiceRecord, now: Date): Delivery => {
  if (choice.pausedUntil && choice.pausedUntil > now)
    return { state: 'not-sent', reason: 'paused', until: choice.pausedUntil, dueAt: now, tries: 0, at: now }
  const until = choice.quiet && quietUntil(choice.quiet, now)
  return until ? { state: 'waiting', reason: 'quiet-hours', until, dueAt: until, tries: 0 } : { state: 'waiting', dueAt: now, tries: 0 }
}

const toMessage = (push: PushRecord, choice: ChoiceRecord, now: Date): MessageRecord => {
  const wanted = matching(choice, push)
  const { template, args, target } = push.announcement
  const channels = channelNames.filter((channel) => wanted.some((item) => item.channels.includes(channel)))
  return {
    _id: new mongoose.Types.ObjectId(),
    accountId: choice._id,
    pushId: push._id,
    batch: push.step,
    at: now,
    told: { template, args } as MessageRecord['told'],
    target,
    topics: wanted.map(({ topic }) => topic),
    unread: true,
    channels: Object.fromEntries(channels.map((channel): [Channel, Delivery] => [channel, firstFate(choice, now)])),
  }
}

/** Puts messages into inboxes; who has this one already keeps it. Gives back how many are new. */
const insert = async (messages: MessageRecord[]): Promise<number> => {
  if (messages.length === 0) return 0
  // Past mongoose: its checks cost more than the writing, and the type has made sure of the fields.
  try {
    return (await Messages.collection.insertMany(messages, { ordered: false })).insertedCount
  } catch (error) {
    if (error instanceof mongoose.mongo.MongoBulkWriteError && [error.writeErrors].flat().every(({ code }) => code === 11000)) {
      return error.insertedCount
    }
    throw error
  }
}

const openBatches = async ({ _id: pushId, step: number, isPaused }: PushRecord, messages: MessageRecord[], now: Date): Promise<void> => {
  const waiting = channelNames.filter((channel) => messages.some(({ channels }) => channels[channel]?.state === 'waiting'))
  if (waiting.length === 0) return
  await Batches.bulkWrite(
    waiting.map((channel) => ({
      updateOne: {
        filter: { pushId, number, channel },
        update: { $setOnInsert: { isOpen: true, isPaused, dueAt: now } },
        upsert: true,
      },
    })),
  )
}

/** One step: the next thousand people of a key, or the next key, or the end. False when there was nothing left or another worker has it. */
const layStep = async (worker: Worker, push: PushRecord): Promise<boolean> => {
  const now = worker.clock.now()
  const { audience } = push.announcement
  const keys = ['all', ...audience.topics].map((topic) => keyOf(audience.frequency, topic))
  const key = keys[push.key]
  const mine = { _id: push._id, step: push.step, key: push.key, 'lease.by': worker.id }
  if (key === undefined) {
    await Pushes.updateOne(mine, {
      $set: { state: 'sending', laid: await Messages.countDocuments({ pushId: push._id }) },
      $unset: { lease: 1 },
    })
    await endPush(push._id)
    return false
  }
  const people = await Choices.find({ keys: key, ...(push.after && { _id: { $gt: push.after } }) })
    .sort({ _id: 1 })
    .limit(batchSize)
    .lean<ChoiceRecord[]>()
  const last = people.at(-1)
  if (!last) {
    const { modifiedCount } = await Pushes.updateOne(mine, { $inc: { key: 1 }, $unset: { after: 1 }, $set: { lease: leaseOf(worker) } })
    return modifiedCount === 1
  }
  const agreed = await whoAgreed(
    people.map(({ _id }) => _id),
    'subscriptions',
  )
  const messages = people.filter(({ _id }) => agreed.has(_id.toHexString())).map((choice) => toMessage(push, choice, now))
  const laid = await insert(messages)
  // After the messages, so that nobody closes an empty batch; should we die between the two, the step is done again.
  await openBatches(push, messages, now)
  const { modifiedCount } = await Pushes.updateOne(mine, { $inc: { step: 1, laid }, $set: { after: last._id, lease: leaseOf(worker) } })
  return modifiedCount === 1
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
