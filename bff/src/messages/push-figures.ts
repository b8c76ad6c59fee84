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
  // Counted before it counts as done: should we die between the two, it is counted again.
  if (await Pushes.exists({ _id: pushId, state: 'sending' })) await keepFigures(pushId)
  await Pushes.updateOne({ _id: pushId, state: 'sending' }, { $set: { state: 'done' } })
  // Somebody may have sent one again in between.
  if (await Batches.exists({ pushId, isOpen: true })) await Pushes.updateOne({ _id: pushId, state: 'done' }, { $set: { state: 'sending' } })
}

/** The fates of all messages since an instant: those of pushes that are done as they were counted, the others at this moment. */
export const fatesSince = async (from: Date): Promise<FateGroup[]> => {
  const open = await Pushes.find({ state: { $in: ['laying', 'sending'] }, at: { $gte: from } }, { _id: 1 }).lean()
  const ids = open.map(({ _id }) => _id)
  const [kept, counted] = await Promise.all([
    PushFigures.aggregate<FateGroup>([
      { $match: { at: { $gte: from }, _id: { $nin: ids } } },
      { $unwind: '$groups' },
      { $group: { _id: '$groups._id', count: { $sum: '$groups.count' } } },
    ]),
    ids.length > 0 ? countFates(ids) : [],
  ])
  return [...kept, ...counted]
}
