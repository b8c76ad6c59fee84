import type { Channel } from '@tisc/shared/messages/messages.words'
import { purposeOf } from '@tisc/shared/messages/templates'
import type { Types } from 'mongoose'
import { reachOf, whoAgreed } from '../accounts/reach.service'
import type { Outcome } from './channels/port'
import { type ChoiceRecord, Choices } from './choice.model'
import { type Delivery, type MessageRecord, Messages } from './message.model'
import type { Worker } from './pushing'
import { type Verdict, verdictAfter, verdictBefore } from './verdict'

type Id = Types.ObjectId

/** Where a part of a message's fate on a channel is kept. */
export const field = (channel: Channel, name: keyof Delivery) => `channels.${channel}.${name}` as const

/** `error` is what nobody foresaw: the message may have left, so it counts as unknown, and the error is thrown once all is written down. */
type Tried = { message: MessageRecord; delivery: Delivery; verdict?: Verdict; outcome?: Outcome; error?: unknown }

/** What is known at this moment of those to whom messages of one push go. */
const peopleOf = async ({ house }: Worker, messages: MessageRecord[]) => {
  const ids = messages.map(({ accountId }) => accountId)
  const [first] = messages
  const [reaches, agreed, choices] = await Promise.all([
    reachOf(house.vault, ids),
    first ? whoAgreed(ids, purposeOf(first.told)) : new Set<string>(),
    Choices.find({ _id: { $in: ids } }).lean<ChoiceRecord[]>(),
  ])
  const chosen = new Map(choices.map((choice) => [choice._id.toHexString(), choice]))
  return (id: Id) => {
    const key = id.toHexString()
    return { reach: reaches.get(key), hasAgreed: agreed.has(key), choice: chosen.get(key) }
  }
}

/** Writes down what came of it, unless the message was settled meanwhile. */
export const settle = async (channel: Channel, { message, delivery }: Tried, verdict: Verdict): Promise<void> => {
  const mine = { _id: message._id, [field(channel, 'claim')]: delivery.claim, [field(channel, 'state')]: 'sending' }
  await Messages.updateOne(mine, { $set: { [`channels.${channel}`]: verdict } })
}

/** Whether what comes next depends on how the channel answered the others. */
export const dependsOnOthers = ({ outcome }: Tried): boolean => outcome?.state === 'down' || outcome?.state === 'again'

/** Tries each message of a chunk at the same time, and writes down at once what is certain: a worker may be lost at any moment. */
export const tryAll = async (worker: Worker, channel: Channel, messages: MessageRecord[], now: Date): Promise<Tried[]> => {
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
      if (verdict && !dependsOnOthers(tried)) await settle(channel, tried, verdict)
      return tried
    }),
  )
}
