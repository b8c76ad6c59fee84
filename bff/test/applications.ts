import { consents } from '@tisc/shared/accounts/consents'
import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import { applicationsContract } from '@tisc/shared/applications/applications.contract'
import type { ProgrammeKey } from '@tisc/shared/applications/programmes'
import { sampleAnswers } from '@tisc/shared/applications/sample-answers'
import type { startTestApp } from './app'
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
