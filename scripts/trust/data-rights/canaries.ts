import { consentPurposes, consents } from '@tisc/shared/accounts/consents'
import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import { applicationsContract } from '@tisc/shared/applications/applications.contract'
import { sampleAnswers } from '@tisc/shared/applications/sample-answers'
import { messagesContract } from '@tisc/shared/messages/messages.contract'
import type { UploadPurpose } from '@tisc/shared/platform/uploads/upload-purposes'
import { filingContract } from '@tisc/shared/rights/filing/filing.contract'
import { sampleFiling } from '@tisc/shared/rights/filing/sample-filing'
import { rightsContract } from '@tisc/shared/rights/rights.contract'
import { trainingsContract } from '@tisc/shared/trainings/trainings.contract'
import type { PhoneApp } from '../phone-app'
import { openSession } from '../trainees'
import { bringFile } from '../uploading'

/** Gives a value that stands nowhere else, for a field of the person's; `at` makes it a mail address. */
export type Canary = (field: string, kind?: 'text' | 'mail') => string

/** An uploaded PDF in which a value stands. */
const fileWith = async (app: PhoneApp, value: string, purpose: UploadPurpose = 'evidence') => {
  const bytes = Buffer.from(`%PDF-1.4\n${value}\n%%EOF`)
  const { handle } = await bringFile([app.url], 'paper.pdf', bytes, { purpose })
  return { handle, name: 'paper.pdf', size: bytes.length }
}

/** A number has one open call-back, and a time few seats. */
let callers = 0

/** How each feature's fields are filled; a personal part without a line here fails the proof. */
export const fillers: Record<string, (app: PhoneApp, canary: Canary) => Promise<void>> = {
  accounts: async (app, canary) => {
    await app.accounts.changeAccount({ body: { name: canary('name'), employer: canary('employer') } })
    for (const purpose of consentPurposes) {
      await app.client(privacyContract).giveConsent({ params: { purpose }, body: { version: consents[purpose].version } })
    }
  },
  // What somebody founds there is the organisation's, not theirs.
  organisations: async () => {},
  messages: async (app, canary) => {
    await app.client(messagesContract).setEmail({ body: { email: canary('email', 'mail') } })
  },
  // What was read and kept: articles, which are nobody's.
  daily: async () => {},
  // Bookings name a session and a mode; what a training asks is answered in the person's words.
  trainings: async (app, canary) => {
    const session = await openSession(5, [{ key: 'diet', ask: { zh: '忌口' }, kind: 'text' }])
    const body = { mode: 'on-site', answers: { diet: canary('diet') } } as const
    await app.client(trainingsContract).signUp({ params: { id: session }, body, key: 'key-of-the-answer-canary' })
  },
  // An address nobody entered, and numbers.
  calendar: async () => {},
  'check-in': async () => {},
  rights: async (app, canary) => {
    const rights = app.client(rightsContract)
    callers += 1
    const slots = (await rights.listSlots()).days.slice(1).flatMap(({ slots }) => slots)
    const slot = slots[callers % slots.length]?.from ?? ''
    const body = { name: canary('caller'), phone: `1390001${String(callers).padStart(4, '0')}`, slot }
    await rights.requestOwnCallBack({ body, key: 'key-of-the-case-canary' })
    const { items } = await rights.listOwnCases()
    const filing = app.client(filingContract)
    const evidence = [await fileWith(app, canary('evidence'))]
    const answers = {
      ...sampleFiling,
      evidence,
      facts: canary('filed-facts'),
      'other-party': canary('other-party'),
      about: canary('about'),
    }
    const { revision } = await filing.saveCaseDraft({ body: { revision: 0, answers } })
    await filing.submitOwnCase({ body: { revision, answers }, key: 'key-of-the-filing-canary' })
    await filing.saveCaseDraft({ body: { revision: 0, answers: { facts: canary('case-draft') } } })
    await rights.actOnOwnCase({ params: { id: items[0]?.id ?? '' }, body: { revision: 1, act: { do: 'say', text: canary('said') } } })
  },
  credits: async () => {},
  // What belongs to nothing yet; files of things are filled in with the things.
  uploads: async () => {},
  certificates: async () => {},
  // Who is in the pool applied, and was accepted by the desk.
  pool: async () => {},
  // Written down by whoever is in the pool, and objected to while somebody is on public notice: the desk brings people there.
  hours: async () => {},
  objections: async () => {},
  applications: async (app, canary) => {
    const answers = {
      ...sampleAnswers.volunteer,
      name: canary('applicant'),
      email: canary('application-mail', 'mail'),
      interests: canary('interests'),
    }
    const applications = app.client(applicationsContract)
    const params = { programme: 'volunteer' } as const
    const { revision } = await applications.saveDraft({ params, body: { revision: 0, answers } })
    await applications.submitApplication({ params, body: { revision, answers }, key: 'key-of-the-canaries' })
    await applications.saveDraft({
      params: { programme: 'expert' },
      body: { revision: 0, answers: { name: canary('draft'), cv: [await fileWith(app, canary('cv'), 'application')] } },
    })
  },
}
