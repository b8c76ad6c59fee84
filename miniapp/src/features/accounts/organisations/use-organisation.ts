import type { OrganisationMember, OwnOrganisation } from '@tisc/shared/accounts/organisations.contract'
import { useMine } from '../../../platform/use-mine'
import { isOrganisationsAnswer, organisationsApi } from './organisations.api'

export type OrganisationAndPeople = { organisation: OwnOrganisation | undefined; people: OrganisationMember[] }

/** An organisation of one's own with its people; refused as not there where one does not belong. */
export const useOrganisation = (id: string) =>
  useMine<OrganisationAndPeople>({
    operation: 'listMembers',
    request: { params: { id } },
    ask: async () => {
      const [{ items: people }, { items }] = await Promise.all([
        organisationsApi.listMembers({ params: { id } }),
        organisationsApi.listOrganisations(),
      ])
      return { organisation: items.find((one) => one.id === id), people }
    },
    isAnswer: async (data) => isOrganisationsAnswer('listMembers', { items: (data as OrganisationAndPeople).people }),
  })
