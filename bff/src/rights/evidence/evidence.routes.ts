import { evidenceContract } from '@tisc/shared/rights/evidence/evidence.contract'
import type { Router } from 'express'
import { type Mounting, mount } from '../../platform/mount'
import type { Vault } from '../../platform/vault/vault'
import type { Following } from '../following.service'
import { findOwn } from '../own-cases.service'
import {
  addEvidence,
  addEvidenceAtDesk,
  getEvidence,
  getEvidenceAtDesk,
  listEvidence,
  showEvidence,
  viewEvidenceAtDesk,
  watchEvidenceAtDesk,
} from './evidence.service'

/** Evidence of cases: for their persons, with an account or without, and for the desk. */
export const evidenceRoutes = (mounting: Mounting, vault: Vault, following: Following): Router =>
  mount(
    evidenceContract,
    {
      listOwnEvidence: async ({ member, params, now }) => showEvidence(vault, await findOwn(member, params.id), now),
      addOwnEvidence: async ({ member, params, body, now }) => addEvidence(vault, await findOwn(member, params.id), body, now),
      getOwnEvidence: async ({ member, params }) => getEvidence(vault, await findOwn(member, params.id), params.file),
      listFollowedEvidence: async ({ params, now }) => showEvidence(vault, await following.find(params.secret, now), now),
      addFollowedEvidence: async ({ params, body, now }) => addEvidence(vault, await following.find(params.secret, now), body, now),
      getFollowedEvidence: async ({ params, now }) => getEvidence(vault, await following.find(params.secret, now), params.file),
      listEvidence: ({ params, now }) => listEvidence(vault, params.id, now),
      addEvidence: ({ viewer, params, body, now }) => addEvidenceAtDesk(vault, viewer, params.id, body, now),
      getEvidence: ({ params }) => getEvidenceAtDesk(vault, params.id, params.file),
      viewEvidence: ({ params }) => viewEvidenceAtDesk(vault, params.id, params.file),
      watchEvidence: ({ params }) => watchEvidenceAtDesk(vault, params.id, params.file),
    },
    mounting,
  )
