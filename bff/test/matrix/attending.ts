import { calendarContract } from '@tisc/shared/trainings/calendar/calendar.contract'
import { certificatesContract } from '@tisc/shared/trainings/certificates/certificates.contract'
import mongoose from 'mongoose'
import { issueOne } from '../../src/trainings/certificates/issuing'
import { findTraining } from '../../src/trainings/training.staff.service'
import type { startTestApp } from '../app'
import { freshKey, openTraining, trainee } from '../trainings'
import { type Make, missingId } from './make'
import { thingsOf } from './trainings-desk'

type App = ReturnType<typeof startTestApp>

const device = { device: 'device-matrix', key: 'key-0000000000000000' }

/** How the desk at the door is called. */
const doorMakers = (session: (body?: unknown) => Make): Record<string, Make> => ({
  'GET /api/trainings/desk/sessions/:id/minutes': session(),
  'POST /api/trainings/desk/sessions/:id/minutes': async (thing, caller) => ({
    ...(await session()(thing, caller)),
    file: { name: 'list.csv', bytes: Buffer.from('姓名,时长\n样例,60') },
  }),
  'POST /api/trainings/desk/sessions/:id/minutes/:line': async (thing, caller) => {
    const { params } = await session()(thing, caller)
    return { params: { id: params?.id ?? '', line: missingId }, body: { booking: null } }
  },
  'GET /api/trainings/desk/sessions/:id/door': session(),
  'GET /api/trainings/desk/sessions/:id/deeds': session(),
  'GET /api/trainings/desk/sessions/:id/day-key': session(),
  'POST /api/trainings/desk/sessions/:id/tickets': session({ text: 'T1.', ...device }),
  'POST /api/trainings/desk/sessions/:id/deeds': session({ booking: missingId, kind: 'in', ...device }),
  'POST /api/trainings/desk/sessions/:id/deeds/sync': session({
    device: device.device,
    deeds: [{ key: device.key, booking: missingId, kind: 'in', way: 'name', at: '2026-11-24T02:00:00.000Z' }],
  }),
  'POST /api/trainings/desk/sessions/:id/deeds/settle': session({ booking: missingId, isIn: true }),
  'POST /api/trainings/desk/sessions/:id/walk-ins': async (thing, caller) => ({
    ...(await session({ name: '样例', phone: '13800000000', mode: 'online' })(thing, caller)),
    headers: { 'Idempotency-Key': freshKey() },
  }),
  'GET /api/trainings/desk/sessions/:id/wall-codes': session(),
})

/** How the routes around a day and after it are called: calendars, checking in, credits, certificates. */
export const attendingMakers = (app: App, booking: Make): Record<string, Make> => {
  const { training, session } = thingsOf(app)
  const calendar: Make = async (thing) => {
    const { address } = await (await trainee(app)).phone.client(calendarContract).renewCalendarAddress()
    return { params: { secret: thing === 'missing' ? 'x'.repeat(43) : (address?.slice(-47, -4) ?? '') } }
  }
  /** Somebody's certificate, issued without a session before it. */
  const certificate = async () => {
    const who = await trainee(app)
    const { id: accountId } = await who.phone.accounts.getAccount()
    const { id } = await openTraining(app)
    const by = { id: 'a'.repeat(24), name: '培训专员' }
    await issueOne(app.house, await findTraining(id), new mongoose.Types.ObjectId(accountId), '样例', by, app.clock.now())
    const { items } = await who.phone.client(certificatesContract).listCertificates()
    return { id: items[0]?.id ?? '', secret: items[0]?.secret ?? '', phone: who.phone }
  }
  const year: Make = async (thing) => ({ params: { year: thing === 'missing' ? 'x' : 2026 } })
  return {
    'GET /api/trainings/bookings/:id/ticket': booking,
    'POST /api/trainings/check-in': async (thing, { actor }) => ({
      body: { session: thing === 'missing' ? missingId : (await openTraining(app)).session, code: 'p.x' },
      ...(actor === 'member' && { browser: (await trainee(app)).phone }),
    }),
    ...doorMakers(session),
    'GET /check-in/:session/:code': async (thing) => ({ params: { session: thing === 'missing' ? 'x' : missingId, code: 'p.x' } }),
    'GET /me/trainings/:id/ticket': async (thing) => ({ params: { id: thing === 'missing' ? 'x' : missingId } }),
    'GET /me/trainings/:id/feedback': async (thing) => ({ params: { id: thing === 'missing' ? 'x' : missingId } }),
    'GET /calendars/topics/:topic.ics': async (thing) => ({ params: { topic: thing === 'missing' ? 'nothing' : 'rights' } }),
    'GET /calendars/own/:secret.ics': calendar,
    'GET /api/trainings/bookings/:id/calendar.ics': booking,
    'GET /api/certificates/:secret': async (thing) => ({
      params: { secret: thing === 'missing' ? 'x'.repeat(43) : (await certificate()).secret },
    }),
    'GET /certificates/:secret': async (thing) => ({ params: { secret: thing === 'missing' ? 'x' : 'x'.repeat(43) } }),
    'GET /api/trainings/certificates/:id/paper.pdf': async (thing, { actor }) => {
      const { id, phone } = await certificate()
      return { params: { id: thing === 'missing' ? missingId : id }, ...(thing === 'own' && actor === 'member' && { browser: phone }) }
    },
    'GET /api/trainings/desk/:id/certificates': training,
    'POST /api/trainings/desk/:id/certificates': training,
    'POST /api/trainings/desk/certificates/:id/revoke': async (thing) => ({
      params: { id: thing === 'missing' ? missingId : (await certificate()).id },
      body: { reason: '样例原因' },
    }),
    'GET /api/trainings/credits/:year': year,
    'GET /api/trainings/credits/:year/statement.pdf': year,
    'GET /api/trainings/desk/:id/credits': training,
    'POST /api/trainings/desk/:id/credits': async (thing, caller) => {
      if (thing === 'missing') return training(thing, caller)
      return { params: { id: (await openTraining(app, { online: 1 }, { creditHours: 3 })).id } }
    },
    'POST /api/trainings/desk/:id/credits/corrections': async (thing, caller) => ({
      ...(await training(thing, caller)),
      body: { booking: missingId, hours: 1, reason: '样例' },
      headers: { 'Idempotency-Key': freshKey() },
    }),
    'PUT /api/trainings/desk/:id/attendance-share': async (thing, caller) => ({ ...(await training(thing, caller)), body: { share: 60 } }),
    'GET /api/trainings/desk/credits/:year': year,
  }
}
