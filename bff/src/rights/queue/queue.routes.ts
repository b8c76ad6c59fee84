import { caseFiguresContract } from '@tisc/shared/rights/figures/figures.staff.contract'
import { queueContract } from '@tisc/shared/rights/queue/queue.contract'
import type { Router } from 'express'
import { type Mounting, mount } from '../../platform/mount'
import type { Vault } from '../../platform/vault/vault'
import { getCaseFigures } from '../figures/figures.service'
import { getSupervision } from '../figures/supervision.service'
import { assignCases, proposeSpread } from './assigning.staff.service'
import { getCaseRevision, listChanges } from './changes'
import { listLoads } from './officers.service'
import { listCases } from './queue.service'

/** What is to be done, how it goes, and what is told of it in numbers. */
export const queueRoutes = (mounting: Mounting, vault: Vault): Router[] => [
  mount(
    queueContract,
    {
      listCases: ({ viewer, query, now }) => listCases(vault, viewer, query, now),
      listOfficers: async ({ now }) => ({ items: (await listLoads(now)).officers }),
      listChanges: ({ viewer, query, now }) => listChanges(viewer, query, now),
      getCaseRevision: ({ params }) => getCaseRevision(params.id),
      proposeSpread: ({ query, now }) => proposeSpread(query.ids.split(','), now),
      assignCases: ({ viewer, body, now }) => assignCases(vault, viewer, body, now),
    },
    mounting,
  ),
  mount(
    caseFiguresContract,
    {
      getSupervision: ({ query, now }) => getSupervision(vault, query, now),
      getCaseFigures: ({ query, now }) => getCaseFigures(query, now),
    },
    mounting,
  ),
]
