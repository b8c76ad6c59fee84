import type { Role } from '@tisc/shared/staff/permissions'
import { everybody, member, only, type Row } from './rows'

const caseDesk: Role[] = ['case-officer', 'supervisor']

/** The cells of rights assistance. */
export const rightsRows: Record<string, Row> = {
  'GET /rights': everybody({ any: 200 }),
  'GET /rights/call-back': everybody({ any: 200 }),
  'GET /rights/file': everybody({ any: 200 }),
  'GET /rights/file/form': everybody({ any: 200 }),
  'GET /rights/follow': everybody({ any: 200 }),
  'GET /rights/advice': everybody({ any: 200 }),
  'GET /me/cases': everybody({ any: 200 }),
  'GET /me/cases/:id': everybody({ other: 200, missing: 404 }),
  'GET /api/rights/hotline': everybody({ any: 200 }),
  'GET /api/rights/slots': everybody({ any: 200 }),
  'GET /api/rights/filing': everybody({ any: 200 }),
  'GET /api/rights/me/draft': member({ any: 200 }),
  'PUT /api/rights/me/draft': member({ any: 200 }),
  'DELETE /api/rights/me/draft': member({ any: 200 }),
  'POST /api/rights/me/filings': member({ any: 201 }),
  'POST /api/rights/filings': everybody({ any: 201 }),
  'POST /api/rights/call-backs': everybody({ any: 201 }),
  'POST /api/rights/me/call-backs': member({ any: 201 }),
  'POST /api/rights/follow/code': everybody({ any: 200 }),
  // A guessed code opens nothing.
  'POST /api/rights/follow': everybody({ any: 422 }),
  'GET /api/rights/followed/:secret': everybody({ other: 200, missing: 404 }),
  'POST /api/rights/followed/:secret/acts': everybody({ other: 200, missing: 404 }),
  'GET /api/rights/me/cases': member({ any: 200 }),
  'GET /api/rights/me/cases/:id': member({ own: 200, other: 404, missing: 404 }),
  'POST /api/rights/me/cases/:id/acts': member({ own: 200, other: 404, missing: 404 }),
  'GET /api/rights/desk/cases/:id': only(caseDesk, { other: 200, missing: 404 }),
  'POST /api/rights/desk/cases': only(caseDesk, { any: 201 }),
  'POST /api/rights/desk/callers': only(caseDesk, { any: 200 }),
  'POST /api/rights/desk/cases/:id/acts': only(caseDesk, { other: 200, missing: 404 }),
  'GET /api/rights/desk/cases/:id/joinable/:reference': only(caseDesk, { other: 200, missing: 404 }),
  'GET /api/rights/desk/tasks': only(caseDesk, { any: 200 }),
  'GET /api/rights/desk/cases/:id/tasks': only(caseDesk, { other: 200, missing: 404 }),
  'POST /api/rights/desk/cases/:id/tasks': only(caseDesk, { other: 201, missing: 404 }),
  // a task that is somebody else's, in a case that is somebody else's
  'POST /api/rights/desk/cases/:id/tasks/:task': only(caseDesk, { other: 403, missing: 404 }),
  'GET /api/rights/desk/cases/:id/related': only(caseDesk, { other: 200, missing: 404 }),
  'GET /api/rights/desk/cases/:id/packet.pdf': only(caseDesk, { other: 200, missing: 404 }),
  'GET /api/rights/desk/cases/:id/packet.json': only(caseDesk, { other: 200, missing: 404 }),
  'GET /api/rights/desk/cases/:id/packet.zip': only(caseDesk, { other: 200, missing: 404 }),
  'POST /api/rights/desk/call-backs/release': only(['supervisor'], { any: 200 }),
}
