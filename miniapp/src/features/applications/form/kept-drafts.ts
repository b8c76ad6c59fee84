import { consents } from '@tisc/shared/accounts/consents'
import type { Draft } from '@tisc/shared/applications/applications.schema'
import type { ProgrammeKey } from '@tisc/shared/applications/programmes'
import { storedValue } from '../../../platform/storage'
import { type DraftHome, noDraft } from '../../../ui/forms/kept-draft'
import { privacyApi } from '../../accounts/privacy.api'
import { applicationsApi } from '../applications.api'

const homeOf = (programme: ProgrammeKey): DraftHome => ({
  kept: storedValue(`draft ${programme}`, noDraft),
  ask: async () => (await applicationsApi.getDraft({ params: { programme } })).draft,
  save: ({ revision, answers }) =>
    applicationsApi.saveDraft({ params: { programme }, body: { revision, answers: answers as Draft['answers'] } }),
  agree: async ({ agreed }) => {
    if (agreed === consents.applications.version)
      await privacyApi.giveConsent({ params: { purpose: 'applications' }, body: { version: agreed } })
  },
})

const homes = { expert: homeOf('expert'), volunteer: homeOf('volunteer') }

/** Where the answers of a programme's form live. */
export const draftHome = (programme: ProgrammeKey) => homes[programme]
export const keptDraft = (programme: ProgrammeKey) => homes[programme].kept
