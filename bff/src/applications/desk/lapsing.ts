import { statesBefore } from '@tisc/shared/applications/applications.state'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { announce } from '../../platform/events/events'
import { inTransaction } from '../../platform/mongo'
import { type ApplicationRecord, Applications, endOfDays } from '../application.model'

/** How many end at a time. */
const batch = 50

const lapse = (id: ApplicationRecord['_id'], today: string, now: Date) =>
  inTransaction(async () => {
    const record = await Applications.findOneAndUpdate(
      { _id: id, state: { $in: [...statesBefore('lapse')] }, 'asked.until': { $lt: today } },
      {
        $set: { state: 'lapsed', isOpen: false, since: now, sortsBy: endOfDays },
        $unset: { dueOn: 1, asked: 1 },
        $push: { events: { move: 'lapse', at: now } },
      },
      { returnDocument: 'after' },
    ).lean<ApplicationRecord>()
    if (record) await announce({ name: 'application', subject: `${id.toHexString()} ${record.events.length}`, at: now })
  })

/** The job that ends what was not completed by its last day. */
export const endUncompleted = async (now: Date): Promise<void> => {
  const today = shanghaiDay(now)
  const late = await Applications.find({ state: 'returned', sortsBy: { $lt: today } }, { _id: 1 })
    .limit(batch)
    .lean()
  for (const { _id } of late) await lapse(_id, today, now)
}
