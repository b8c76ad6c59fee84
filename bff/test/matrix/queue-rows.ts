import type { Role } from '@tisc/shared/staff/permissions'
import { only, type Row } from './rows'

const caseDesk: Role[] = ['case-officer', 'supervisor']

/** The cells of the queue of cases, and of what is told of them in numbers. */
export const queueRows: Record<string, Row> = {
  'GET /api/rights/desk/queue': only(caseDesk, { any: 200 }),
  'GET /api/rights/desk/officers': only(caseDesk, { any: 200 }),
  'GET /api/rights/desk/changes': only(caseDesk, { any: 200 }),
  'GET /api/rights/desk/cases/:id/revision': only(caseDesk, { other: 200, missing: 404 }),
  'GET /api/rights/desk/supervision': only(['supervisor'], { any: 200 }),
  'GET /api/rights/figures': only(['supervisor', 'auditor', 'administrator'], { any: 200 }),
  'GET /api/rights/desk/spread': only(['supervisor'], { any: 200 }),
  // An officer who is none.
  'POST /api/rights/desk/assignments': only(['supervisor'], { any: 422 }),
}
