import { invitationsContract } from '@tisc/shared/applications/pool/invitations.contract'
import { matchingContract } from '@tisc/shared/applications/pool/matching.staff.contract'
import { poolContract } from '@tisc/shared/applications/pool/pool.contract'
import { poolDeskContract } from '@tisc/shared/applications/pool/pool.staff.contract'
import type { Router } from 'express'
import { type Mounting, mount } from '../../platform/mount'
import type { Vault } from '../../platform/vault/vault'
import { acceptInvitation, declineInvitation, getInvitation, listInvitations } from './invited.service'
import { finishInvitation, inviteMember, replaceMember } from './inviting.staff.service'
import { getMatching, setParties } from './matching.staff.service'
import { changeOwnFacts, leavePool, listMemberships, objectToRemoval, proposeFacts } from './own-membership.service'
import { openMember, searchPool, settleFacts } from './pool.staff.service'
import { removeMember, renewTerm, settleRemoval } from './terms.staff.service'

/** The pool: one's own place in it, and the desk where it is searched and kept. */
export const poolRoutes = (mounting: Mounting, vault: Vault): [Router, ...Router[]] => [
  mount(
    matchingContract,
    {
      getMatching: ({ params, now }) => getMatching(vault, params.id, now),
      setParties: ({ params, body, now }) => setParties(vault, params.id, body.names, now),
      inviteMember: ({ viewer, params, body, now }) => inviteMember(vault, viewer, params.id, body, now),
      replaceMember: ({ viewer, params, body, now }) => replaceMember(vault, viewer, params.id, body.reason, now),
      finishInvitation: ({ viewer, params, now }) => finishInvitation(vault, viewer, params.id, now),
    },
    mounting,
  ),
  mount(
    invitationsContract,
    {
      listInvitations: ({ member, now }) => listInvitations(vault, member, now),
      getInvitation: ({ member, params, now }) => getInvitation(vault, member, params.id, now),
      acceptInvitation: ({ member, params, now }) => acceptInvitation(vault, member, params.id, now),
      declineInvitation: ({ member, params, body, now }) => declineInvitation(vault, member, params.id, body.reason, now),
    },
    mounting,
  ),
  mount(
    poolDeskContract,
    {
      searchPool: ({ body, now }) => searchPool(vault, body, now),
      openMember: ({ params, now }) => openMember(vault, params.id, now),
      renewTerm: ({ viewer, params, body, now }) => renewTerm(vault, viewer, params.id, body, now),
      removeMember: ({ viewer, params, body, now }) => removeMember(vault, viewer, params.id, body, now),
      settleRemoval: ({ viewer, params, body, now }) => settleRemoval(vault, viewer, params.id, body, now),
      settleFacts: ({ viewer, params, body, now }) => settleFacts(vault, viewer, params.id, body, now),
    },
    mounting,
  ),
  mount(
    poolContract,
    {
      listMemberships: ({ member, now }) => listMemberships(vault, member, now),
      changeOwnFacts: ({ member, params, body, now }) => changeOwnFacts(vault, member, params.id, body, now),
      leavePool: ({ member, params, now }) => leavePool(vault, member, params.id, now),
      objectToRemoval: ({ member, params, body, now }) => objectToRemoval(vault, member, params.id, body.text, now),
      proposeFacts: ({ member, params, body, now }) => proposeFacts(vault, member, params.id, body, now),
    },
    mounting,
  ),
]
