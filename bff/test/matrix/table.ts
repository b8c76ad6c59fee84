import { type Role, roleNames } from '@tisc/shared/staff/permissions'

/** Everybody who may knock: a stranger, somebody signed in on the phone, and one of each role of the staff. */
export const actors = ['stranger', 'member', ...roleNames] as const
export type Actor = (typeof actors)[number]

/** Whose thing an endpoint is called with: the caller's own, somebody else's, none that exists. `any` where it names no thing. */
export type Thing = 'any' | 'own' | 'other' | 'missing'

/** The answers of one endpoint by the thing, for those who may call it, and who they are. Everybody else is refused before anything is looked at. */
export type Row = { may: readonly Actor[]; answers: Partial<Record<Thing, number>> }

const everybody = (answers: Row['answers']): Row => ({ may: actors, answers })
const staff = (answers: Row['answers']): Row => ({ may: roleNames, answers })
const member = (answers: Row['answers']): Row => ({ may: ['member'], answers })
const only = (may: Role[], answers: Row['answers']): Row => ({ may, answers })

const desk: Role[] = ['editor', 'supervisor', 'administrator']
const writers: Role[] = ['editor']
const deciders: Role[] = ['editor', 'supervisor']

/** Every cell of role × endpoint × thing. What is not written here fails the test that walks the router. */
export const table: Record<string, Row> = {
  'GET /healthz': everybody({ any: 200 }),
  'GET /readyz': everybody({ any: 200 }),

  'GET /api/openapi.json': everybody({ any: 200 }),
  'GET /api/docs': everybody({ any: 200 }),
  'GET /api/docs/': everybody({ any: 200 }),
  'GET /api/docs/start.js': everybody({ any: 200 }),
  'GET /console': everybody({ any: 200 }),
  'GET /console/*path': everybody({ any: 200 }),
  'GET /': everybody({ any: 200 }),
  'GET /daily': everybody({ any: 200 }),
  'GET /daily/articles/:id': everybody({ other: 200, missing: 404 }),
  'GET /daily/issues/:serial': everybody({ other: 200, missing: 404 }),
  'GET /daily/topics/:topic': everybody({ other: 200, missing: 404 }),
  'GET /daily/preview': everybody({ any: 200 }),
  'GET /daily/archive': everybody({ any: 200 }),
  'GET /daily/search': everybody({ any: 200 }),
  'GET /me': everybody({ any: 200 }),
  'GET /me/kept': everybody({ any: 200 }),
  'GET /me/settings': everybody({ any: 200 }),
  'GET /sign-in': everybody({ any: 200 }),
  'GET /me/profile': everybody({ any: 200 }),
  'GET /me/phone': everybody({ any: 200 }),
  'GET /me/sessions': everybody({ any: 200 }),
  'GET /me/privacy': everybody({ any: 200 }),
  'GET /me/data': everybody({ any: 200 }),
  'GET /about': everybody({ any: 200 }),
  'GET /sitemap.xml': everybody({ any: 200 }),
  'GET /sitemaps/topics.xml': everybody({ any: 200 }),
  'GET /sitemaps/:year.xml': everybody({ other: 200, missing: 404 }),
  'GET /robots.txt': everybody({ any: 200 }),

  'GET /api/daily/articles': everybody({ any: 200 }),
  'GET /api/daily/articles/:id': everybody({ other: 200, missing: 404 }),
  'GET /api/daily/articles/:id/changes/:version': everybody({ other: 404, missing: 404 }),
  'POST /api/daily/articles/:id/error-reports': everybody({ other: 201, missing: 404 }),
  'POST /api/daily/articles/:id/reads': everybody({ other: 200, missing: 200 }),
  'GET /api/daily/issues': everybody({ any: 200 }),
  'GET /api/daily/issues/:serial': everybody({ other: 200, missing: 404 }),
  'GET /api/daily/archive/:year': everybody({ any: 200 }),
  'GET /api/daily/topics': everybody({ any: 200 }),
  'GET /api/daily/search': everybody({ any: 200 }),

  'GET /files/images/:id/:width': everybody({ other: 200, missing: 404 }),

  'GET /feeds/daily.rss': everybody({ any: 200 }),
  'GET /feeds/daily.atom': everybody({ any: 200 }),
  'GET /feeds/daily.json': everybody({ any: 200 }),
  'GET /feeds/topics/:topic.rss': everybody({ other: 200, missing: 404 }),
  'GET /feeds/topics/:topic.atom': everybody({ other: 200, missing: 404 }),
  'GET /feeds/topics/:topic.json': everybody({ other: 200, missing: 404 }),

  'POST /api/staff/sign-in': everybody({ missing: 401 }),
  'POST /api/staff/invitation': everybody({ other: 200, missing: 404 }),
  'POST /api/staff/invitation/strength': everybody({ other: 200, missing: 404 }),
  'POST /api/staff/invitation/accept': everybody({ missing: 404 }),

  'GET /api/staff/me': staff({ any: 200 }),
  'POST /api/staff/me/recovery-codes': staff({ any: 200 }),
  'GET /api/staff/me/sessions': staff({ any: 200 }),
  'DELETE /api/staff/me/sessions/:id': staff({ own: 200, other: 404, missing: 404 }),
  'POST /api/staff/sign-out': staff({ any: 200 }),

  'POST /api/accounts/sign-in/wechat': everybody({ missing: 422 }),
  'POST /api/accounts/phone-codes': everybody({ any: 200 }),
  'POST /api/accounts/sign-in/phone': everybody({ missing: 422 }),
  'POST /api/accounts/refresh': everybody({ missing: 401 }),
  'GET /api/accounts/me': member({ any: 200 }),
  'PATCH /api/accounts/me': member({ any: 200 }),
  'PUT /api/accounts/me/photo': member({ any: 200 }),
  'GET /api/accounts/me/photo': member({ any: 200 }),
  'DELETE /api/accounts/me/photo': member({ any: 200 }),
  'PUT /api/accounts/me/phone': member({ missing: 422 }),
  'PUT /api/accounts/me/phone/wechat': member({ own: 200, missing: 422 }),
  'POST /api/accounts/me/merge': member({ missing: 422 }),
  'GET /api/accounts/me/sessions': member({ any: 200 }),
  'DELETE /api/accounts/me/sessions/:id': member({ own: 200, other: 404, missing: 404 }),
  'POST /api/accounts/sign-out': member({ any: 200 }),
  'POST /api/daily/shelf': member({ any: 200 }),
  'GET /api/accounts/me/consents': member({ any: 200 }),
  'PUT /api/accounts/me/consents/:purpose': member({ own: 200, missing: 404 }),
  'DELETE /api/accounts/me/consents/:purpose': member({ own: 200, missing: 404 }),
  'GET /api/accounts/me/data.zip': member({ any: 200 }),
  'POST /api/accounts/me/leave': member({ any: 200 }),
  'DELETE /api/accounts/me/leave': member({ any: 200 }),
  'GET /api/accounts/organisations': member({ any: 200 }),
  'POST /api/accounts/organisations': member({ any: 200 }),
  'GET /api/accounts/organisations/:id/members': member({ own: 200, other: 404, missing: 404 }),
  'POST /api/accounts/organisations/:id/invitations': member({ own: 200, other: 404, missing: 404 }),
  'POST /api/accounts/organisations/:id/join': member({ other: 404, missing: 404 }),
  'POST /api/accounts/organisations/:id/members/:membership/admit': member({ own: 404, other: 404, missing: 404 }),
  'DELETE /api/accounts/organisations/:id/members/:membership': member({ own: 200, other: 404, missing: 404 }),
  'POST /api/accounts/organisations/:id/members/:membership/hand-over': member({ own: 404, other: 404, missing: 404 }),
  'PUT /api/accounts/me/acting': member({ own: 200, other: 404, missing: 404 }),
  'POST /api/staff/members/search': only(['supervisor', 'administrator'], { other: 200, missing: 200 }),
  'POST /api/staff/members/:id/disable': only(['supervisor', 'administrator'], { other: 200, missing: 404 }),
  'POST /api/staff/members/:id/enable': only(['supervisor', 'administrator'], { other: 409, missing: 404 }),

  'GET /api/staff/people': only(['administrator'], { any: 200 }),
  'POST /api/staff/people': only(['administrator'], { any: 201 }),
  'PUT /api/staff/people/:id/roles': only(['administrator'], { own: 403, other: 200, missing: 404 }),
  'POST /api/staff/people/:id/disable': only(['administrator'], { own: 403, other: 200, missing: 404 }),
  'POST /api/staff/people/:id/enable': only(['administrator'], { own: 403, other: 409, missing: 404 }),
  'POST /api/staff/people/:id/reset': only(['administrator'], { own: 403, other: 200, missing: 404 }),

  'GET /api/staff/me/deputies': staff({ any: 200 }),
  'POST /api/staff/me/deputies': staff({ own: 422, other: 201, missing: 422 }),
  'DELETE /api/staff/me/deputies/:id': staff({ own: 200, other: 404, missing: 404 }),

  'GET /api/staff/alerts': only(['supervisor', 'administrator'], { any: 200 }),
  'POST /api/staff/alerts/:id/resolve': only(['supervisor', 'administrator'], { other: 200, missing: 404 }),

  'GET /api/staff/settings': only(['administrator'], { any: 200 }),
  'PUT /api/staff/settings/:key': only(['administrator'], { other: 200, missing: 404 }),

  'GET /api/staff/audit': only(['auditor'], { any: 200 }),
  'GET /api/staff/audit.csv': only(['auditor'], { any: 200 }),
  'GET /api/staff/audit/verification': only(['auditor'], { any: 200 }),

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
  'POST /api/daily/desk/articles/:id/return': only(deciders, { own: 200, other: 200, missing: 404 }),
  'POST /api/daily/desk/articles/:id/comments': only(desk, { own: 201, other: 201, missing: 404 }),
  'POST /api/daily/desk/articles/:id/comments/:comment/resolve': only(writers, { own: 200, other: 200, missing: 404 }),
  'POST /api/daily/desk/articles/:id/schedule': only(deciders, { own: 200, other: 200, missing: 404 }),
  'POST /api/daily/desk/articles/:id/unschedule': only(deciders, { own: 200, other: 200, missing: 404 }),
  'PUT /api/daily/desk/articles/:id/proposal': only(writers, { own: 200, other: 200, missing: 404 }),
  'POST /api/daily/desk/articles/:id/correct': only(deciders, { own: 403, other: 200, missing: 404 }),
  'POST /api/daily/desk/articles/:id/withdraw': only(['supervisor'], { own: 200, other: 200, missing: 404 }),
  'POST /api/daily/desk/articles/:id/republish': only(['supervisor'], { own: 200, other: 200, missing: 404 }),
  'GET /api/daily/desk/week': only(desk, { any: 200 }),
  'POST /api/daily/desk/issues': only(writers, { any: 201 }),
  'GET /api/daily/desk/issues/:serial': only(desk, { other: 200, missing: 404 }),
  'PUT /api/daily/desk/issues/:serial/articles': only(writers, { other: 200, missing: 404 }),
  'POST /api/daily/desk/issues/:serial/schedule': only(deciders, { other: 200, missing: 409 }),
  'GET /api/daily/desk/figures/:year': only(['supervisor', 'auditor', 'administrator'], { any: 200 }),
  'GET /api/daily/desk/figures/:year/sheet.csv': only(['supervisor', 'auditor', 'administrator'], { any: 200 }),
  'GET /api/daily/desk/issues/:serial/official-account': only(desk, { other: 200, missing: 404 }),
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

  'GET /api/daily/digests/:kind/:date': everybody({ other: 200, missing: 404 }),

  'GET /api/messages': member({ any: 200 }),
  'GET /api/messages/unread': member({ any: 200 }),
  'GET /api/messages/inbox/:id': member({ own: 200, other: 404, missing: 404 }),
  'PUT /api/messages/inbox/:id/read': member({ own: 200, other: 404, missing: 404 }),
  'PUT /api/messages/read': member({ any: 200 }),
  'GET /api/messages/choices': member({ any: 200 }),
  // Without the consent to subscriptions nothing of it is kept.
  'PUT /api/messages/choices': member({ any: 403 }),
  'GET /api/messages/grants': member({ any: 200 }),
  'POST /api/messages/grants': member({ any: 200 }),
  'PUT /api/messages/email': member({ any: 403 }),
  'DELETE /api/messages/email': member({ any: 200 }),
  'POST /api/messages/email/confirm/:secret': everybody({ missing: 404 }),
  'GET /api/messages/unsubscribe/:secret': everybody({ other: 200, missing: 404 }),
  'POST /api/messages/unsubscribe/:secret': everybody({ other: 200, missing: 404 }),
  'GET /api/wechat/callback': everybody({ missing: 403 }),
  'POST /api/wechat/callback': everybody({ missing: 403 }),
}
