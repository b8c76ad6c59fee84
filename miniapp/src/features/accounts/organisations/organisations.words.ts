import { type OrganisationRole, organisationRoles } from '@tisc/shared/accounts/organisations.contract'
import type { Language } from '../../../platform/language'
import { useWords } from '../../../platform/use-words'

const roles: Record<Language, Record<OrganisationRole, string>> = {
  zh: organisationRoles,
  en: { owner: 'Owner', colleague: 'Colleague', agent: 'Agent' },
}

/** What somebody is in an organisation, in the person's language. */
export const useRoleWords = () => useWords(roles)
