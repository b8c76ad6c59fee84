import { consents } from '@tisc/shared/accounts/consents'
import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import { applicationsContract } from '@tisc/shared/applications/applications.contract'
import { applicationsDeskContract } from '@tisc/shared/applications/desk/applications.staff.contract'
import { assigningContract } from '@tisc/shared/applications/desk/assigning.staff.contract'
import { poolContract } from '@tisc/shared/applications/pool/pool.contract'
import type { ProgrammeKey } from '@tisc/shared/applications/programmes'
import { sampleAnswers } from '@tisc/shared/applications/sample-answers'
import { settings } from '@tisc/shared/settings/settings.table'
import { Accounts } from '../src/accounts/account.model'
import { type ApplicationRecord, Applications, endOfDays } from '../src/applications/application.model'
import { admitToPool } from '../src/applications/pool/admitting'
import { AuditLines } from '../src/audit/audit-line.model'
import { type ReminderRecord, StaffReminders } from '../src/staff/reminders/reminder.model'
import type { startTestApp } from './app'
import { startWork } from './browser'
import { freshNumber, openPhone } from './phone'
import { freshKey } from './trainings'

type App = ReturnType<typeof startTestApp>

/** Somebody who agreed to what applying needs. */
export const applicant = async (app: App, number = freshNumber()) => {
  const phone = openPhone(app)
  await phone.signInByPhone(number)
  await phone.client(privacyContract).giveConsent({ params: { purpose: 'applications' }, body: { version: consents.applications.version } })
  const applications = phone.client(applicationsContract)
  /** Fills in a form and sends it. */
  const apply = async (programme: ProgrammeKey = 'volunteer', answers: object = sampleAnswers[programme]) => {
    const params = { programme }
    const given = answers as (typeof sampleAnswers)['volunteer']
    const { revision } = await applications.saveDraft({ params, body: { revision: 0, answers: given } })
    return applications.submitApplication({ params, body: { revision, answers: given }, key: freshKey() })
  }
  return { phone, number, applications, apply }
}

/** The points that a review wants, each the same. */
export const pointsOf = (points: number) => Object.fromEntries(settings.reviewCriteria.value.map((one) => [one, points]))

let staff = 0
/** Somebody at the desk of applications. */
export const atDesk = async (app: App, role: 'reviewer' | 'supervisor') => {
  staff += 1
  const person = await startWork(app, `${role === 'reviewer' ? '评审员' : '主管'}第${staff}位`, [role])
  return { ...person, desk: person.browser.client(applicationsDeskContract), assigning: person.browser.client(assigningContract) }
}

type AtDesk = Awaited<ReturnType<typeof atDesk>>

/** An application that waits for the marks of these two. */
export const underReview = async (app: App, one: AtDesk, two: AtDesk, programme: ProgrammeKey = 'expert') => {
  const who = await applicant(app)
  const { id } = await who.apply(programme)
  await one.desk.acceptApplication({ params: { id }, body: { version: 1 } })
  await one.desk.assignReviewers({ params: { id }, body: { reviewers: [one.id, two.id] } })
  return { ...who, id, params: { id } }
}

/** How often the audit log says that somebody of the staff did this to an application. */
export const timesDone = (what: string, id: string): Promise<number> =>
  AuditLines.countDocuments({ what, subject: JSON.stringify({ id }), outcome: 'done' })

/** What the staff are reminded of about a thing. */
export const remindersAbout = (about: string) => StaffReminders.find({ about }).lean<ReminderRecord[]>()

/** What somebody of the staff did, by the audit log. */
export const linesOf = (id: string, what: string[]) => AuditLines.find({ what: { $in: what }, 'who.id': id }).lean()

/** How many accounts there are. */
export const countAccounts = () => Accounts.countDocuments()

/** Somebody in the pool, as if the desk had accepted them; the way there is tested by itself. */
export const joinPool = async (app: App, answers: object = sampleAnswers.expert, until = '2028-11-24') => {
  const who = await applicant(app)
  const { id } = await who.apply('expert', answers)
  await Applications.updateOne({ _id: id }, { $set: { state: 'member', isOpen: false, memberUntil: until, sortsBy: endOfDays } })
  const record = await Applications.findById(id).lean<ApplicationRecord>()
  if (record) await admitToPool(app.house.vault, record, until, '样例主管', app.clock.now())
  return { ...who, id, params: { id }, pool: who.phone.client(poolContract) }
}
