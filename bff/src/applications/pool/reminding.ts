import { reminders } from '@tisc/shared/applications/pool/term'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { announce } from '../../platform/events/events'
import { type MemberRecord, PoolMembers } from './member.model'
import { changePool } from './pool-rows'

const oneDay = 86_400_000

/** How many at a time. */
const batch = 50

const remind = (id: MemberRecord['_id'], until: string, days: number, now: Date) =>
  changePool(now, async (change) => {
    const isDue = { _id: id, state: 'active' as const, until, $or: [{ reminded: { $exists: false } }, { reminded: { $gt: days } }] }
    const { modifiedCount } = await PoolMembers.updateOne(isDue, { $set: { reminded: days, change } })
    if (modifiedCount === 1) await announce({ name: 'pool-term', subject: `${id.toHexString()} ${until}`, sequence: days, at: now })
  })

/** The job that reminds members of the end of their term, twice; who was not there the first time is reminded once. */
export const remindOfTerms = async (now: Date): Promise<void> => {
  const today = shanghaiDay(now)
  for (const days of [...reminders].reverse()) {
    const last = shanghaiDay(new Date(now.getTime() + days * oneDay))
    const due = {
      state: 'active' as const,
      until: { $gte: today, $lte: last },
      $or: [{ reminded: { $exists: false } }, { reminded: { $gt: days } }],
    }
    const found = await PoolMembers.find(due, { until: 1 })
      .sort({ until: 1, _id: 1 })
      .limit(batch)
      .lean<Pick<MemberRecord, '_id' | 'until'>[]>()
    for (const { _id, until } of found) await remind(_id, until, days, now)
  }
}
