import { calendarContract } from '@tisc/shared/trainings/calendar/calendar.contract'
import type { startTestApp } from '../app'
import { freshKey, openTraining, trainee } from '../trainings'
import type { Make } from './make'
import { deskMakers, missingId, thingsOf } from './trainings-desk'

type App = ReturnType<typeof startTestApp>

const device = { device: 'device-matrix', key: 'key-0000000000000000' }

/** How the routes of the trainings are called. */
export const trainingMakers = (app: App): Record<string, Make> => {
  const { training, session } = thingsOf(app)
  const booking =
    (body?: unknown): Make =>
    async (thing, { actor }) => {
      const who = await trainee(app)
      const { session: id } = await openTraining(app, { 'on-site': 1, online: 1 })
      const made = await who.trainings.signUp({ params: { id }, body: { mode: 'on-site' }, key: freshKey() })
      return {
        params: { id: thing === 'missing' ? missingId : made.id },
        body,
        ...(thing === 'own' && actor === 'member' && { browser: who.phone }),
      }
    }
  const calendar: Make = async (thing) => {
    const { address } = await (await trainee(app)).phone.client(calendarContract).renewCalendarAddress()
    return { params: { secret: thing === 'missing' ? 'x'.repeat(43) : (address?.slice(-47, -4) ?? '') } }
  }
  return {
    'GET /api/trainings/:id': training,
    'POST /api/trainings/sessions/:id/bookings': async (thing, { actor }) => ({
      params: { id: thing === 'missing' ? missingId : (await openTraining(app)).session },
      body: { mode: 'on-site' },
      headers: { 'Idempotency-Key': freshKey() },
      ...(actor === 'member' && { browser: (await trainee(app)).phone }),
    }),
    'POST /api/trainings/sessions/:id/groups': async (thing) => ({
      params: { id: thing === 'missing' ? missingId : (await openTraining(app)).session },
      body: { mode: 'on-site', wish: 'all', people: [{ name: '样例', phone: '13800000000' }] },
      headers: { 'Idempotency-Key': freshKey() },
    }),
    'GET /api/trainings/bookings/:id': booking(),
    'GET /api/trainings/bookings/:id/ticket': booking(),
    'POST /api/trainings/check-in': async (thing, { actor }) => ({
      body: { session: thing === 'missing' ? missingId : (await openTraining(app)).session, code: 'p.x' },
      ...(actor === 'member' && { browser: (await trainee(app)).phone }),
    }),
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
    'GET /check-in/:session/:code': async (thing) => ({ params: { session: thing === 'missing' ? 'x' : missingId, code: 'p.x' } }),
    'GET /me/trainings/:id/ticket': async (thing) => ({ params: { id: thing === 'missing' ? 'x' : missingId } }),
    'GET /calendars/topics/:topic.ics': async (thing) => ({ params: { topic: thing === 'missing' ? 'nothing' : 'rights' } }),
    'GET /calendars/own/:secret.ics': calendar,
    'GET /api/trainings/bookings/:id/calendar.ics': booking(),
    'POST /api/trainings/bookings/:id/cancel': booking(),
    'POST /api/trainings/bookings/:id/accept': booking(),
    'POST /api/trainings/bookings/:id/decline': booking(),
    'POST /api/trainings/bookings/:id/mode': booking({ mode: 'online' }),
    ...deskMakers(app),
  }
}
