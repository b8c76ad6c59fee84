import type { ApplicationState } from '@tisc/shared/applications/applications.state'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { noteFailure, noteSuccess } from '../../platform/alerts/alerts'
import { announce } from '../../platform/events/events'
import { inTransaction } from '../../platform/mongo'
import { remindStaff } from '../../staff/reminders/reminders.service'
import { type ApplicationRecord, Applications } from '../application.model'
import { lastDayOf } from '../deadlines'
import { ApplicationMarks } from './mark.model'
import { listDeciders } from './reviewers.staff.service'

const thing = { kind: 'deadline', what: 'applications' } as const

class DeadlineMissed extends Error {
  override name = 'DeadlineMissed'
}

/** States in which the desk has to act by a day. The applicant's own time running out is nothing that we have missed. */
export const ours: ApplicationState[] = ['submitted', 'accepted', 'reviewed']

/** How many are looked at in a round. */
const batch = 500

type Day = 'dueOn' | 'marksDueOn'
type Told = 'remindedFor' | 'escalatedFor' | 'marksRemindedFor' | 'marksEscalatedFor'

/** Says something of an application's day, once for each day, however many instances look: one conditional write decides. */
const once = (record: ApplicationRecord, [day, told]: [Day, Told], say: (due: string) => Promise<void>) =>
  inTransaction(async () => {
    const due = record[day]
    // the applicant's day and the desk's may be the same one
    const mark = `${record.state === 'returned' ? 'returned' : 'desk'} ${due}`
    if (due === undefined || record[told] === mark) return
    const isStill = { _id: record._id, state: record.state, [day]: due, [told]: { $ne: mark } }
    const { modifiedCount } = await Applications.updateOne(isStill, { $set: { [told]: mark } })
    if (modifiedCount === 1) await say(due)
  })

const aboutOf = ({ _id, reference = '' }: ApplicationRecord) => ({ about: _id.toHexString(), reference })

const find = (filter: object) => Applications.find(filter, { answers: 0, versions: 0, events: 0 }).limit(batch).lean<ApplicationRecord[]>()

/** Who sees to it; whoever decides where nobody does yet. */
const ownersOf = async ({ owner }: ApplicationRecord) => (owner ? [owner.id] : listDeciders())

/** Before a day: the owner is reminded, or the applicant, whose turn it is to complete it. */
const remindOfDays = async ([today, soon]: [string, string], now: Date): Promise<void> => {
  for (const record of await find({ state: { $in: [...ours, 'returned'] }, sortsBy: { $gte: today, $lte: soon } })) {
    await once(record, ['dueOn', 'remindedFor'], async (dueOn) => {
      if (record.state === 'returned')
        return announce({ name: 'application-due', subject: `${record._id.toHexString()} ${dueOn}`, at: now })
      return remindStaff(await ownersOf(record), { kind: 'application-due', ...aboutOf(record), dueOn }, now)
    })
  }
}

/** Who was named and has not handed in. */
const owing = async ({ _id, reviewers = [] }: ApplicationRecord): Promise<string[]> => {
  const marks = await ApplicationMarks.find({ applicationId: _id }, { 'by.id': 1 }).lean<{ by: { id: string } }[]>()
  return reviewers.map(({ id }) => id).filter((id) => !marks.some(({ by }) => by.id === id))
}

const remindReviewers = async ([today, soon]: [string, string], now: Date): Promise<void> => {
  for (const record of await find({ state: 'accepted', marksDueOn: { $gte: today, $lte: soon } })) {
    await once(record, ['marksDueOn', 'marksRemindedFor'], async (dueOn) =>
      remindStaff(await owing(record), { kind: 'review-due', ...aboutOf(record), dueOn }, now),
    )
  }
}

/** After a day: whoever decides is told, and the owner with them; for a review, the reviewers who owe it. */
const escalate = async (today: string, now: Date): Promise<void> => {
  for (const record of await find({ state: { $in: ours }, sortsBy: { $lt: today } })) {
    await once(record, ['dueOn', 'escalatedFor'], async (dueOn) =>
      remindStaff(
        [...(await listDeciders()), ...(await ownersOf(record))],
        { kind: 'application-overdue', ...aboutOf(record), dueOn },
        now,
      ),
    )
  }
  for (const record of await find({ state: 'accepted', marksDueOn: { $lt: today } })) {
    await once(record, ['marksDueOn', 'marksEscalatedFor'], async (dueOn) =>
      remindStaff([...(await listDeciders()), ...(await owing(record))], { kind: 'review-overdue', ...aboutOf(record), dueOn }, now),
    )
  }
}

/** The job that reminds before a day, tells whoever decides when one is over, and raises an alert as long as anything is late. */
export const watchApplications = async (now: Date): Promise<void> => {
  const [today, soon] = [shanghaiDay(now), await lastDayOf('remindDays', now)]
  await remindOfDays([today, soon], now)
  await remindReviewers([today, soon], now)
  await escalate(today, now)
  const late = await Applications.exists({ state: { $in: ours }, sortsBy: { $lt: today } })
  await (late ? noteFailure(thing, new DeadlineMissed(), now) : noteSuccess(thing, now))
}
