import { auditContract } from '@tisc/shared/audit/audit.contract'
import { type Mounting, mount } from '../platform/mount'
import type { Sealer } from '../platform/sealer'
import { exportAudit, searchAudit } from './audit.search'
import { verifyAudit } from './audit.service'

export const auditRoutes = (mounting: Mounting, sealer: Sealer) =>
  mount(
    auditContract,
    {
      searchAudit: ({ query }) => searchAudit(query),
      exportAudit: ({ query }) => exportAudit(query),
      noteExport: async ({ viewer, body }) => {
        viewer.note({ after: body })
        return {}
      },
      verifyAudit: async () => {
        const { lines, start, sealed, broken } = await verifyAudit(sealer)
        const pruned = start && { prunedThrough: start.sequence }
        return {
          lines,
          ...pruned,
          ...(sealed && { sealed: { sequence: sealed._id, at: sealed.at.toISOString() } }),
          ...(broken && { broken }),
        }
      },
    },
    mounting,
  )
