import type { Evidence, EvidenceForm, evidenceContract } from '@tisc/shared/rights/evidence/evidence.contract'
import { lazyClient } from '../../../../platform/lazy-client'

const { api, isAnswer: isEvidenceAnswer } = lazyClient<typeof evidenceContract>(() => import('./evidence.client'))

export { isEvidenceAnswer }

/** Whose evidence: of one's own case, or of one that is followed without an account. */
export type CaseAddress = { id: string } | { secret: string }

export const listEvidence = (of: CaseAddress): Promise<Evidence> =>
  'id' in of ? api.listOwnEvidence({ params: of }) : api.listFollowedEvidence({ params: of })

export const addEvidence = (of: CaseAddress, body: EvidenceForm): Promise<Evidence> =>
  'id' in of ? api.addOwnEvidence({ params: of, body }) : api.addFollowedEvidence({ params: of, body })

/** Where the files of a case's evidence are asked for. */
export const evidenceAddress = (of: CaseAddress): string =>
  'id' in of ? `/api/rights/me/cases/${of.id}/evidence` : `/api/rights/followed/${of.secret}/evidence`
