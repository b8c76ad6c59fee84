import mongoose from 'mongoose'
import { Messages } from '../../src/messages/message.model'
import { Pushes } from '../../src/messages/push.model'
import { unsubscribeSecret } from '../../src/messages/unsubscribe-secret'
import type { startTestApp } from '../app'
import { type Make, missingId } from './make'

type App = ReturnType<typeof startTestApp>

/** A message in somebody's inbox; gives its id. */
export const makeMessage = async (account: string, now: Date): Promise<mongoose.Types.ObjectId> => {
  const _id = new mongoose.Types.ObjectId()
  await Messages.create({
    _id,
    accountId: new mongoose.Types.ObjectId(account),
    pushId: new mongoose.Types.ObjectId(),
    batch: 1,
    at: now,
    told: { template: 'daily-issue', args: { serial: 1, date: '2026-11-24', lead: '样例', articles: 1 } },
    topics: ['all'],
    unread: true,
    channels: { wechat: { state: 'not-sent', reason: 'no-grant', dueAt: now, tries: 0, at: now } },
  })
  return _id
}

/** A push that goes on; gives its id. */
const makePush = async (now: Date): Promise<string> => {
  const _id = new mongoose.Types.ObjectId()
  await Pushes.create({
    _id,
    name: 'daily-issue',
    subject: `issue ${_id}`,
    at: now,
    announcement: {
      template: 'daily-issue',
      args: { serial: 1, date: '2026-11-24', lead: '样例', articles: 1 },
      target: { route: 'issue', params: { serial: '1' } },
      audience: { frequency: 'issue', topics: [] },
    },
    state: 'sending',
    isPersonal: false,
    isPaused: false,
    step: 1,
    key: 0,
    laid: 0,
  })
  return _id.toHexString()
}

/** How the routes of the messages are called. */
export const messageMakers = (app: App): Record<string, Make> => {
  const somebody = 'd'.repeat(24)
  const inbox: Make = async (thing, { person }) => {
    if (thing === 'missing') return { params: { id: missingId } }
    return { params: { id: (await makeMessage(thing === 'own' ? person.id : somebody, app.clock.now())).toHexString() } }
  }
  const link: Make = async (thing) => {
    if (thing === 'missing') return { params: { secret: 'x'.repeat(40) } }
    return { params: { secret: unsubscribeSecret(app.house.sealer, await makeMessage(somebody, app.clock.now()), 'inbox') } }
  }
  const push: Make = async (thing) => ({ params: { id: thing === 'missing' ? missingId : await makePush(app.clock.now()) } })
  return {
    'POST /api/messages/desk/search': async (thing) => ({ body: { account: thing === 'missing' ? missingId : somebody } }),
    'POST /api/messages/desk/messages/:id/resend': async (thing, caller) => ({
      ...(await inbox(thing, caller)),
      body: { channel: 'wechat' },
    }),
    'POST /api/messages/desk/pushes/:id/pause': push,
    'POST /api/messages/desk/pushes/:id/resume': push,
    'GET /api/daily/digests/:kind/:date': async (thing) => ({
      params: { kind: 'weekly', date: thing === 'missing' ? '2026-11-24' : '2026-11-23' },
    }),
    'GET /api/messages/inbox/:id': inbox,
    'PUT /api/messages/inbox/:id/read': inbox,
    'PUT /api/messages/read': async () => ({ body: { until: app.clock.now().toISOString() } }),
    'PUT /api/messages/choices': async () => ({ body: { daily: [], quiet: null, pausedUntil: null } }),
    'POST /api/messages/grants': async () => ({ body: { tap: crypto.randomUUID(), accepted: [] } }),
    'PUT /api/messages/email': async () => ({ body: { email: 'reader@example.org' } }),
    'POST /api/messages/email/confirm/:secret': link,
    'GET /api/messages/unsubscribe/:secret': link,
    'POST /api/messages/unsubscribe/:secret': link,
    'GET /api/wechat/callback': async () => ({ query: 'signature=a&timestamp=1&nonce=2&echostr=3' }),
    'POST /api/wechat/callback': async () => ({ query: 'msg_signature=a&timestamp=1&nonce=2', body: { Encrypt: 'x' } }),
  }
}
