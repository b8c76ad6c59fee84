import type { startTestApp } from '../app'
import { freshKey, openTraining, trainee } from '../trainings'
import { attendingMakers } from './attending'
import { type Make, missingId } from './make'
import { deskMakers, thingsOf } from './trainings-desk'

type App = ReturnType<typeof startTestApp>

/** How the routes of the trainings are called. */
export const trainingMakers = (app: App): Record<string, Make> => {
  const { training } = thingsOf(app)
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
  return {
    'GET /api/trainings/:id': training,
    'POST /api/trainings/sessions/:id/bookings': async (thing, { actor }) => ({
      params: { id: thing === 'missing' ? missingId : (await openTraining(app)).session },
      body: { mode: 'on-site' },
      headers: { 'Idempotency-Key': freshKey() },
      ...(actor === 'member' && { browser: (await trainee(app)).phone }),
    }),
    'POST /api/trainings/:id/bookings': async (thing, { actor }) => {
      const { id, session: one } = await openTraining(app)
      return {
        params: { id: thing === 'missing' ? missingId : id },
        body: { mode: 'on-site', sessions: [one] },
        headers: { 'Idempotency-Key': freshKey() },
        ...(actor === 'member' && { browser: (await trainee(app)).phone }),
      }
    },
    'POST /api/trainings/sessions/:id/groups': async (thing) => ({
      params: { id: thing === 'missing' ? missingId : (await openTraining(app)).session },
      body: { mode: 'on-site', wish: 'all', people: [{ name: '样例', phone: '13800000000' }] },
      headers: { 'Idempotency-Key': freshKey() },
    }),
    'GET /api/trainings/bookings/:id': booking(),
    ...attendingMakers(app, booking()),
    'POST /api/trainings/bookings/:id/cancel': booking(),
    'POST /api/trainings/bookings/:id/accept': booking(),
    'POST /api/trainings/bookings/:id/decline': booking(),
    'POST /api/trainings/bookings/:id/mode': booking({ mode: 'online' }),
    'GET /api/trainings/bookings/:id/feedback': booking(),
    'POST /api/trainings/bookings/:id/feedback': async (thing, caller) => ({
      ...(await booking({ answers: { content: '5' } })(thing, caller)),
      headers: { 'Idempotency-Key': freshKey() },
    }),
    'GET /api/trainings/bookings/:id/files/:file': async (thing, caller) => {
      const { params, ...rest } = await booking()(thing, caller)
      return { ...rest, params: { ...params, file: missingId } }
    },
    'POST /api/trainings/desk/bookings/:id/excuse': booking(),
    'POST /api/trainings/desk/bookings/:id/called': booking(),
    ...deskMakers(app),
  }
}
