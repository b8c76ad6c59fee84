import type { Role } from '@tisc/shared/staff/permissions'
import { everybody, member, only, type Row } from './rows'

const caseDesk: Role[] = ['case-officer', 'supervisor']
const own = { own: 200, other: 404, missing: 404 }
const other = { other: 200, missing: 404 }

/** The cells of evidence. */
export const evidenceRows: Record<string, Row> = {
  'GET /api/rights/me/cases/:id/evidence': member(own),
  'POST /api/rights/me/cases/:id/evidence': member(own),
  'GET /api/rights/me/cases/:id/evidence/:file': member(own),
  'GET /api/rights/followed/:secret/evidence': everybody(other),
  'POST /api/rights/followed/:secret/evidence': everybody(other),
  'GET /api/rights/followed/:secret/evidence/:file': everybody(other),
  'GET /api/rights/desk/cases/:id/evidence': only(caseDesk, other),
  'POST /api/rights/desk/cases/:id/evidence': only(caseDesk, other),
  'GET /api/rights/desk/cases/:id/evidence/:file': only(caseDesk, other),
  'GET /api/rights/desk/cases/:id/evidence/:file/view': only(caseDesk, other),
  'GET /api/rights/desk/cases/:id/evidence/:file/watch': only(caseDesk, other),
}
