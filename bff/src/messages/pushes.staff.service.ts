import type { Push } from '@tisc/shared/messages/messages.staff.contract'
import { channelNames, channels, type DeliveryState, type Reason } from '@tisc/shared/messages/messages.words'
import { wordsOf } from '@tisc/shared/messages/templates'
import type { Types } from 'mongoose'
import type { Viewer } from '../platform/guard'
import { ProblemError } from '../platform/problem-error'
import { Batches } from './batch.model'
import { tellFate } from './fate.view'
import { Pushes, type PushRecord } from './push.model'
import { fatesSince } from './push-figures'

/** How many pushes the desk shows. */
const shown = 20

const toPush = (record: PushRecord, counts: Map<string, number>): Push => {
  const id = record._id.toHexString()
  return {
    id,
    title: wordsOf(record.announcement, 'zh').title,
    at: record.at.toISOString(),
    state: record.state,
    isPaused: record.isPaused,
    laid: record.laid,
    batches: { open: counts.get(`${id} true`) ?? 0, done: counts.get(`${id} false`) ?? 0 },
  }
}

const countBatches = async (ids: Types.ObjectId[]): Promise<Map<string, number>> => {
  const groups = await Batches.aggregate<{ _id: { push: Types.ObjectId; isOpen: boolean }; count: number }>([
    { $match: { pushId: { $in: ids } } },
    { $group: { _id: { push: '$pushId', isOpen: '$isOpen' }, count: { $sum: 1 } } },
  ])
  return new Map(groups.map(({ _id, count }) => [`${_id.push.toHexString()} ${_id.isOpen}`, count]))
}

/** What goes out to many now and went out lately, newest first. */
export const listPushes = async () => {
  const records = await Pushes.find({ isPersonal: false }).sort({ _id: -1 }).limit(shown).lean<PushRecord[]>()
  const counts = await countBatches(records.map(({ _id }) => _id))
  return { items: records.map((record) => toPush(record, counts)) }
}

const setPaused = async (viewer: Viewer, id: string, isPaused: boolean): Promise<Push> => {
  // Who sends a batch of it finds out with the next chunk; who lays it down again need not wait for a lease to end.
  const record = await Pushes.findByIdAndUpdate(
    id,
    { $set: { isPaused }, $unset: { lease: 1 } },
    { returnDocument: 'after' },
  ).lean<PushRecord>()
  if (!record) throw new ProblemError('not-found')
  viewer.note({ after: { isPaused } })
  return toPush(record, await countBatches([record._id]))
}

/** Stops a push where it is; what is being sent at this moment is finished. */
export const pausePush = (viewer: Viewer, id: string): Promise<Push> => setPaused(viewer, id, true)

/** Lets it go on. */
export const resumePush = (viewer: Viewer, id: string): Promise<Push> => setPaused(viewer, id, false)

/** What became of the messages since so many days, by channel. */
export const getMessageFigures = async (days: number, now: Date) => {
  const from = new Date(now.getTime() - days * 86_400_000)
  const groups = await fatesSince(from)
  const figures = channelNames.map((channel) => {
    const counts = new Map<string, { state: DeliveryState; reason?: Reason; count: number }>()
    for (const { _id, count } of groups) {
      const state = _id[channel]
      const reason = _id.reasons[channel]
      if (!state) continue
      const known = counts.get(`${state} ${reason}`)
      counts.set(`${state} ${reason}`, { state, ...(reason && { reason }), count: count + (known?.count ?? 0) })
    }
    const told = [...counts.values()].sort((a, b) => b.count - a.count).map((figure) => ({ ...figure, told: tellFate(figure, 'staff') }))
    return { channel, name: channels[channel].zh, counts: told }
  })
  return { from: from.toISOString(), channels: figures }
}
