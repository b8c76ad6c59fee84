import type { Role } from '@tisc/shared/staff/permissions'
import { member, only, type Row } from './rows'

const readers: Role[] = ['reviewer', 'case-officer', 'supervisor']
const inviters: Role[] = ['case-officer', 'supervisor']
const keepers: Role[] = ['reviewer', 'supervisor']

/** The cells of the pool of experts and volunteers. */
export const poolRows: Record<string, Row> = {
  'GET /api/applications/pool/mine': member({ any: 200 }),
  'PUT /api/applications/pool/mine/:id/own': member({ own: 200, other: 404, missing: 404 }),
  'PUT /api/applications/pool/mine/:id/proposed': member({ own: 200, other: 404, missing: 404 }),
  'GET /api/applications/pool/invitations': member({ any: 200 }),
  'GET /api/applications/pool/invitations/:id': member({ own: 200, other: 404, missing: 404 }),
  'POST /api/applications/pool/invitations/:id/accept': member({ own: 200, other: 404, missing: 404 }),
  'POST /api/applications/pool/invitations/:id/decline': member({ own: 200, other: 404, missing: 404 }),
  'GET /api/applications/pool/cases/:id': only(inviters, { other: 200, missing: 404 }),
  'PUT /api/applications/pool/cases/:id/parties': only(inviters, { other: 200, missing: 404 }),
  'POST /api/applications/pool/cases/:id/invitations': only(inviters, { other: 201, missing: 404 }),
  'POST /api/applications/pool/invited/:id/replace': only(inviters, { other: 200, missing: 404 }),
  'POST /api/applications/pool/invited/:id/finish': only(inviters, { other: 200, missing: 404 }),
  'POST /api/applications/pool/mine/:id/leave': member({ own: 200, other: 404, missing: 404 }),
  'POST /api/applications/pool/mine/:id/objection': member({ own: 200, other: 404, missing: 404 }),
  'POST /api/applications/pool/members/:id/renew': only(keepers, { other: 200, missing: 404 }),
  'POST /api/applications/pool/members/:id/remove': only(['supervisor'], { other: 200, missing: 404 }),
  'POST /api/applications/pool/members/:id/removal': only(['supervisor'], { other: 200, missing: 404 }),
  'POST /api/applications/pool/mine/:id/listing': member({ own: 200, other: 404, missing: 404 }),
  'GET /api/applications/pool/mine/:id/hours': member({ own: 200, other: 404, missing: 404 }),
  'POST /api/applications/pool/mine/:id/hours': member({ own: 200, other: 404, missing: 404 }),
  'PUT /api/applications/pool/mine/:id/hours/:entry': member({ own: 200, other: 404, missing: 404 }),
  'POST /api/applications/pool/mine/:id/hours/:entry/withdraw': member({ own: 200, other: 404, missing: 404 }),
  'GET /api/applications/pool/mine/:id/hours/:year/statement.pdf': member({ own: 200, other: 404, missing: 404 }),
  'GET /api/applications/pool/hours': only(readers, { any: 200 }),
  'POST /api/applications/pool/hours': only(keepers, { other: 200, missing: 404 }),
  'POST /api/applications/pool/hours/:id/:entry/settle': only(keepers, { other: 200, missing: 404 }),
  'POST /api/applications/pool/hours/:id/:entry/correct': only(keepers, { other: 200, missing: 404 }),
  'POST /api/applications/pool/search': only(readers, { any: 200 }),
  'GET /api/applications/pool/members/:id': only(readers, { other: 200, missing: 404 }),
  'POST /api/applications/pool/members/:id/facts': only(keepers, { other: 200, missing: 404 }),
}
