import { Cases } from '../case.model'
import { type Period, within } from './period'

const counted = (filter: object) => Cases.countDocuments(filter)

/** Made in the agreed time: neither before it nor after. */
const inSlot = { $and: [{ $gte: ['$kept.done', '$kept.slot'] }, { $lte: ['$kept.done', '$kept.at'] }] }
const sumIf = (condition: object) => ({ $sum: { $cond: [condition, 1, 0] } })

/**
 * Calls that were written down and call-backs that were asked for in a period; of the agreed times that are over, in how many we called, and
 * in how many somebody answered.
 */
export const countCalls = async (period: Period, now: Date) => {
  const asked = { source: 'call-back', receivedAt: within(period) } as const
  const [made] = await Cases.aggregate<{ slots: number; rung: number; reached: number }>([
    { $match: asked },
    { $unwind: '$kept' },
    { $match: { 'kept.what': 'call', 'kept.slot': { $exists: true } } },
    {
      $group: {
        _id: null,
        slots: { $sum: 1 },
        rung: sumIf(inSlot),
        reached: sumIf({ $and: [inSlot, { $eq: ['$kept.by', 'reach'] }] }),
      },
    },
  ])
  const forgotten = await counted({ ...asked, isCallBackOpen: true, missed: { $size: 0 }, 'slot.to': { $lt: now } })
  return {
    logged: await counted({ source: 'phone', receivedAt: within(period) }),
    callBacks: await counted(asked),
    slots: (made?.slots ?? 0) + forgotten,
    rung: made?.rung ?? 0,
    reached: made?.reached ?? 0,
  }
}
