import { statesBefore } from '@tisc/shared/applications/applications.state'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { announce } from '../../platform/events/events'
import { inTransaction } from '../../platform/mongo'
import type { Vault } from '../../platform/vault/vault'
import { type ApplicationRecord, Applications, endOfDays } from '../application.model'
import { admitToPool, termFrom } from '../pool/admitting'

/** How many at a time. */
const batch = 20

/** On public notice until before a day, with nothing said against it that nobody decided on. */
const isOver = (today: string) => ({ state: 'noticed' as const, 'notice.until': { $lt: today }, openObjections: { $in: [0, null] } })

const enrol = (vault: Vault, id: ApplicationRecord['_id'], now: Date) =>
  inTransaction(async () => {
    const memberUntil = await termFrom(now)
    const record = await Applications.findOneAndUpdate(
      { _id: id, ...isOver(shanghaiDay(now)), state: { $in: [...statesBefore('enrol')] } },
      {
        $set: { state: 'member', isOpen: false, since: now, sortsBy: endOfDays, memberUntil },
        $unset: { dueOn: 1 },
        $push: { events: { move: 'enrol', at: now } },
      },
      { returnDocument: 'after' },
    ).lean<ApplicationRecord>()
    if (!record) return
    await admitToPool(vault, record, memberUntil, '', now)
    await announce({ name: 'application', subject: `${id.toHexString()} ${record.events.length}`, at: now })
  })

/** The job that takes into the pool whose public notice is over. */
export const createEnrol =
  (vault: Vault) =>
  async (now: Date): Promise<void> => {
    const due = await Applications.find(isOver(shanghaiDay(now)), { _id: 1 })
      .sort({ 'notice.until': 1, _id: 1 })
      .limit(batch)
      .lean()
    for (const { _id } of due) await enrol(vault, _id, now)
  }
