import type { Role } from '@tisc/shared/staff/permissions'
import { everybody, member, only, type Row } from './rows'

const applicationDesk: Role[] = ['reviewer', 'supervisor']

/** The cells of applications. */
export const applicationRows: Record<string, Row> = {
  'GET /api/applications/programmes/:programme': everybody({ other: 200, missing: 404 }),
  'GET /api/applications/drafts/:programme': member({ own: 200, missing: 404 }),
  'PUT /api/applications/drafts/:programme': member({ own: 200, missing: 404 }),
  'DELETE /api/applications/drafts/:programme': member({ own: 200, missing: 404 }),
  'POST /api/applications/drafts/:programme/submit': member({ own: 201, missing: 404 }),
  'GET /api/applications': member({ any: 200 }),
  'GET /api/applications/:id': member({ own: 200, other: 404, missing: 404 }),
  'POST /api/applications/:id/versions': member({ own: 201, other: 404, missing: 404 }),
  'POST /api/applications/:id/withdraw': member({ own: 200, other: 404, missing: 404 }),
  'POST /api/applications/:id/again': member({ own: 201, other: 404, missing: 404 }),
  'GET /api/applications/:id/answers.pdf': member({ own: 200, other: 404, missing: 404 }),
  'GET /api/applications/:id/files': member({ own: 200, other: 404, missing: 404 }),
  'GET /api/applications/:id/files/:file': member({ own: 200, other: 404, missing: 404 }),
  'GET /api/applications/:id/deletion': member({ own: 200, other: 404, missing: 404 }),
  'POST /api/applications/:id/deletion': member({ own: 200, other: 404, missing: 404 }),
  'GET /api/applications/desk': only(applicationDesk, { any: 200 }),
  'GET /api/applications/desk/reviewers': only(applicationDesk, { any: 200 }),
  'GET /api/applications/desk/interests': only(applicationDesk, { any: 200 }),
  'PUT /api/applications/desk/interests': only(applicationDesk, { any: 200 }),
  'GET /api/applications/desk/:id': only(applicationDesk, { other: 200, missing: 404 }),
  'GET /api/applications/desk/:id/contact': only(applicationDesk, { other: 200, missing: 404 }),
  'GET /api/applications/desk/:id/files': only(applicationDesk, { other: 200, missing: 404 }),
  'GET /api/applications/desk/:id/files/:file': only(applicationDesk, { other: 200, missing: 404 }),
  'GET /api/applications/desk/:id/files/:file/view': only(applicationDesk, { other: 200, missing: 404 }),
  'PUT /api/applications/desk/:id/owner': only(applicationDesk, { other: 200, missing: 404 }),
  'POST /api/applications/desk/:id/accept': only(applicationDesk, { other: 200, missing: 404 }),
  'POST /api/applications/desk/:id/return': only(applicationDesk, { other: 200, missing: 404 }),
  'PUT /api/applications/desk/:id/reviewers': only(applicationDesk, { other: 200, missing: 404 }),
  'POST /api/applications/desk/:id/marks': only(['reviewer'], { own: 200, other: 403, missing: 404 }),
  'POST /api/applications/desk/:id/decide': only(['supervisor'], { other: 200, missing: 404 }),
  'POST /api/applications/desk/:id/objections': only(applicationDesk, { other: 200, missing: 404 }),
  'POST /api/applications/desk/:id/objections/settle': only(['supervisor'], { other: 200, missing: 404 }),
  'GET /api/applications/notices': everybody({ any: 200 }),
  'POST /api/applications/receipts/check': everybody({ any: 200 }),
}
