import { consents } from '@tisc/shared/accounts/consents'
import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import { applicationsContract } from '@tisc/shared/applications/applications.contract'
import { applicationsDeskContract } from '@tisc/shared/applications/desk/applications.staff.contract'
import type { ProgrammeKey } from '@tisc/shared/applications/programmes'
import { sampleAnswers } from '@tisc/shared/applications/sample-answers'
import { settings } from '@tisc/shared/settings/settings.table'
import { AuditLines } from '../src/audit/audit-line.model'
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
  return { ...person, desk: person.browser.client(applicationsDeskContract) }
}

type AtDesk = Awaited<ReturnType<typeof atDesk>>

/** An application that waits for the marks of these two. */
export const underReview = async (app: App, one: AtDesk, two: AtDesk) => {
  const who = await applicant(app)
  const { id } = await who.apply('expert')
  await one.desk.acceptApplication({ params: { id }, body: { version: 1 } })
  await one.desk.assignReviewers({ params: { id }, body: { reviewers: [one.id, two.id] } })
  return { ...who, id, params: { id } }
}

/** How often the audit log says that somebody of the staff did this to an application. */
export const timesDone = (what: string, id: string): Promise<number> =>
  AuditLines.countDocuments({ what, subject: JSON.stringify({ id }), outcome: 'done' })
