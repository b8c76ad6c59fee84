import { poolContract } from '@tisc/shared/applications/pool/pool.contract'
import { poolDeskContract } from '@tisc/shared/applications/pool/pool.staff.contract'
import type { Router } from 'express'
import { type Mounting, mount } from '../../platform/mount'
import type { Vault } from '../../platform/vault/vault'
import { changeOwnFacts, listMemberships, proposeFacts } from './own-membership.service'
import { openMember, searchPool, settleFacts } from './pool.staff.service'

/** The pool: one's own place in it, and the desk where it is searched and kept. */
export const poolRoutes = (mounting: Mounting, vault: Vault): [Router, Router] => [
  mount(
    poolDeskContract,
    {
      searchPool: ({ body, now }) => searchPool(vault, body, now),
      openMember: ({ params, now }) => openMember(vault, params.id, now),
      settleFacts: ({ viewer, params, body, now }) => settleFacts(vault, viewer, params.id, body, now),
    },
    mounting,
  ),
  mount(
    poolContract,
    {
      listMemberships: ({ member, now }) => listMemberships(vault, member, now),
      changeOwnFacts: ({ member, params, body, now }) => changeOwnFacts(vault, member, params.id, body, now),
      proposeFacts: ({ member, params, body, now }) => proposeFacts(vault, member, params.id, body, now),
    },
    mounting,
  ),
]
