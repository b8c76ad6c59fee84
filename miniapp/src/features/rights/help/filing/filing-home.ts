import { consents } from '@tisc/shared/accounts/consents'
import { session } from '../../../../platform/session'
import { storedValue } from '../../../../platform/storage'
import { type DraftHome, noDraft } from '../../../../ui/forms/kept-draft'
import { privacyApi } from '../../../accounts/privacy.api'
import { filingApi } from '../filing.api'

type Save = Parameters<typeof filingApi.saveCaseDraft>[0]['body']

/** What is answered of a case that is not sent yet: on this device, and in the account of who is signed in. */
export const filingHome: DraftHome = {
  kept: storedValue('draft case', noDraft),
  ask: async () => (await filingApi.getCaseDraft()).draft,
  save: ({ revision, answers }) => filingApi.saveCaseDraft({ body: { revision, answers: answers as Save['answers'] } }),
  agree: async ({ agreed }) => {
    if (agreed === consents.cases.version) await privacyApi.giveConsent({ params: { purpose: 'cases' }, body: { version: agreed } })
  },
}

/** Forgets all of it, here and in the account; `settle` waits for what is being saved at that moment. */
export const forgetFiling = async (settle: () => Promise<unknown>): Promise<void> => {
  filingHome.kept.clear()
  await settle()
  filingHome.kept.clear()
  if (session.read().since) await filingApi.discardCaseDraft()
}
