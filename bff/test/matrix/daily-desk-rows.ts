import type { Role } from '@tisc/shared/staff/permissions'
import { only, type Row } from './rows'

const desk: Role[] = ['editor', 'supervisor', 'administrator']
const writers: Role[] = ['editor']
const deciders: Role[] = ['editor', 'supervisor']

/** The cells of the editors’ desk. */
export const dailyDeskRows: Record<string, Row> = {
  'GET /api/daily/desk/articles': only(desk, { any: 200 }),
  'GET /api/daily/desk/waiting': only(desk, { any: 200 }),
  'GET /api/daily/desk/articles/:id': only(desk, { own: 200, other: 200, missing: 404 }),
  'POST /api/daily/desk/articles': only(writers, { any: 201 }),
  'PUT /api/daily/desk/articles/:id': only(writers, { own: 200, other: 200, missing: 404 }),
  'PUT /api/daily/desk/articles/:id/open': only(writers, { own: 200, other: 200, missing: 404 }),
  'GET /api/daily/desk/articles/:id/saved': only(desk, { own: 200, other: 200, missing: 404 }),
  'GET /api/daily/desk/articles/:id/saved/:revision': only(desk, { own: 200, other: 200, missing: 404 }),
  'POST /api/daily/desk/checks': only(writers, { any: 200 }),
  'POST /api/daily/desk/articles/:id/submit': only(writers, { own: 200, other: 200, missing: 404 }),
  'POST /api/daily/desk/articles/:id/approve': only(deciders, { own: 403, other: 200, missing: 404 }),
  'POST /api/daily/desk/articles/:id/discard': only(writers, { own: 200, other: 200, missing: 404 }),
  'POST /api/daily/desk/articles/:id/take-back': only(writers, { own: 200, other: 200, missing: 404 }),
  'POST /api/daily/desk/articles/:id/return': only(deciders, { own: 200, other: 200, missing: 404 }),
  'POST /api/daily/desk/articles/:id/comments': only(desk, { own: 201, other: 201, missing: 404 }),
  'POST /api/daily/desk/articles/:id/comments/:comment/resolve': only(writers, { own: 200, other: 200, missing: 404 }),
  'POST /api/daily/desk/articles/:id/schedule': only(deciders, { own: 200, other: 200, missing: 404 }),
  'POST /api/daily/desk/articles/:id/unschedule': only(deciders, { own: 200, other: 200, missing: 404 }),
  'PUT /api/daily/desk/articles/:id/proposal': only(writers, { own: 200, other: 200, missing: 404 }),
  'DELETE /api/daily/desk/articles/:id/proposal': only(writers, { own: 200, other: 200, missing: 404 }),
  'POST /api/daily/desk/articles/:id/correct': only(deciders, { own: 403, other: 200, missing: 404 }),
  'POST /api/daily/desk/articles/:id/withdraw': only(['supervisor'], { own: 200, other: 200, missing: 404 }),
  'POST /api/daily/desk/articles/:id/republish': only(['supervisor'], { own: 200, other: 200, missing: 404 }),
  'GET /api/daily/desk/week': only(desk, { any: 200 }),
  'POST /api/daily/desk/issues': only(writers, { any: 201 }),
  'GET /api/daily/desk/issues/:serial': only(desk, { other: 200, missing: 404 }),
  'PUT /api/daily/desk/issues/:serial/articles': only(writers, { other: 200, missing: 404 }),
  'POST /api/daily/desk/issues/:serial/schedule': only(deciders, { other: 200, missing: 409 }),
  'POST /api/daily/desk/issues/:serial/unschedule': only(deciders, { other: 200, missing: 404 }),
  'GET /api/daily/desk/figures/:year': only(['supervisor', 'auditor', 'administrator'], { any: 200 }),
  'POST /api/daily/desk/issues/:serial/official-account': only(desk, { other: 200, missing: 404 }),
  'POST /api/daily/desk/images': only(writers, { any: 200 }),
  'POST /api/daily/desk/imports': only(writers, { any: 200 }),
  'GET /api/daily/desk/topics': only(desk, { any: 200 }),
  'PUT /api/daily/desk/topics/:key': only(deciders, { other: 200, missing: 200 }),
  'POST /api/daily/desk/topics/:key/merge': only(deciders, { other: 200, missing: 404 }),
  'GET /api/daily/desk/regions': only(desk, { any: 200 }),
  'PUT /api/daily/desk/regions/:code': only(deciders, { other: 200, missing: 404 }),
  'POST /api/daily/desk/regions/:code/merge': only(deciders, { other: 200, missing: 404 }),
  'GET /api/daily/desk/reports': only(deciders, { any: 200 }),
  'POST /api/daily/desk/reports/:id/close': only(deciders, { other: 200, missing: 404 }),
}
