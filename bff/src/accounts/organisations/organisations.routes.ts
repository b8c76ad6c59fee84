import { organisationsContract } from '@tisc/shared/accounts/organisations.contract'
import { type Mounting, mount } from '../../platform/mount'
import type { Vault } from '../../platform/vault/vault'
import { admitMember, handOver, inviteMember, joinOrganisation, listMembers, removeMember } from './membership.service'
import { actFor, foundOrganisation, listOrganisations } from './organisation.service'

/** The organisations a person belongs to. */
export const organisationsRoutes = (mounting: Mounting, vault: Vault) =>
  mount(
    organisationsContract,
    {
      listOrganisations: ({ member }) => listOrganisations(member),
      foundOrganisation: ({ member, body, now }) => foundOrganisation(vault, member, body, now),
      listMembers: ({ member, params }) => listMembers(vault, member, params.id),
      inviteMember: ({ member, params, body, now }) => inviteMember(vault, member, params.id, body.phone, now),
      joinOrganisation: ({ member, params, now }) => joinOrganisation(member, params.id, now),
      admitMember: ({ member, params, now }) => admitMember(vault, member, params.id, params.membership, now),
      removeMember: ({ member, params }) => removeMember(member, params.id, params.membership),
      handOver: ({ member, params }) => handOver(vault, member, params.id, params.membership),
      actFor: ({ member, body, now }) => actFor(member, body.organisation, now),
    },
    mounting,
  )
