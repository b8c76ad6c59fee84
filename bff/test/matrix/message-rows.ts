import { everybody, member, only, type Row } from './rows'

/** The cells of messages and of WeChat’s calls. */
export const messageRows: Record<string, Row> = {
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
  'POST /api/messages/desk/search': only(['supervisor', 'administrator'], { other: 200, missing: 200 }),
  'POST /api/messages/desk/messages/:id/resend': only(['supervisor', 'administrator'], { other: 200, missing: 404 }),
  'GET /api/messages/desk/pushes': only(['supervisor', 'administrator'], { any: 200 }),
  'POST /api/messages/desk/pushes/:id/pause': only(['supervisor', 'administrator'], { other: 200, missing: 404 }),
  'POST /api/messages/desk/pushes/:id/resume': only(['supervisor', 'administrator'], { other: 200, missing: 404 }),
  'GET /api/messages/desk/figures': only(['supervisor', 'administrator'], { any: 200 }),
  'GET /api/wechat/callback': everybody({ missing: 403 }),
  'POST /api/wechat/callback': everybody({ missing: 403 }),
}
