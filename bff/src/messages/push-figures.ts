import { channelNames } from '@tisc/shared/messages/messages.words'
import type { Types } from 'mongoose'
import { Batches } from './batch.model'
import { Messages } from './message.model'
import { Pushes, type PushRecord } from './push.model'
import { type FateGroup, PushFigures } from './push-figures.model'

const byChannel = (part: 'state' | 'reason') => Object.fromEntries(channelNames.map((channel) => [channel, `$channels.${channel}.${part}`]))

const countFates = (pushes: Types.ObjectId[]): Promise<FateGroup[]> =>
  Messages.aggregate<FateGroup>([
    { $match: { pushId: { $in: pushes } } },
    { $group: { _id: { ...byChannel('state'), reasons: byChannel('reason') }, count: { $sum: 1 } } },
  ])

/** Counts a push that is done. What WeChat tells of a message later is not in it. */
const keepFigures = async (pushId: Types.ObjectId): Promise<void> => {
  const push = await Pushes.findById(pushId, { at: 1 }).lean<PushRecord>()
  if (!push) return
  await PushFigures.updateOne({ _id: pushId }, { $set: { at: push.at, groups: await countFates([pushId]) } }, { upsert: true })
}

/** Ends a push whose people are laid down and whose batches are closed; whoever closes the last one calls it, and who laid down the last person. */
export const endPush = async (pushId: Types.ObjectId): Promise<void> => {
  if (await Batches.exists({ pushId, isOpen: true })) return
  const ended = await Pushes.updateOne({ _id: pushId, state: 'sending' }, { $set: { state: 'done' } })
  if (ended.modifiedCount) await keepFigures(pushId)
}

/** The fates of all messages since an instant: those of pushes that are done as they were counted, the others at this moment. */
export const fatesSince = async (from: Date): Promise<FateGroup[]> => {
  const since = { at: { $gte: from } }
  const [kept, pushes] = await Promise.all([
    PushFigures.find(since).limit(1_000).lean(),
    Pushes.find(since, { _id: 1 }).limit(1_000).lean(),
  ])
  const counted = new Set(kept.map(({ _id }) => _id.toHexString()))
  const open = pushes.map(({ _id }) => _id).filter((id) => !counted.has(id.toHexString()))
  return [...kept.flatMap(({ groups }) => groups), ...(open.length > 0 ? await countFates(open) : [])]
}
