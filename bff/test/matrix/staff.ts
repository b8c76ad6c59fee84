import { staffContract } from '@tisc/shared/staff/staff.contract'
import { addPerson } from '../../src/staff/people.service'
import type { startTestApp } from '../app'
import { goodPassword, openBrowser, startWork } from '../browser'
import { fresh, type Make, missingId, stranger } from './make'
import type { Actor } from './table'
import { makeAlert, makeDeputy, makeReminder } from './things'

type App = ReturnType<typeof startTestApp>
const missingSecret = 'x'.repeat(32)

/** Somebody of the same role, for what ends a session. */
const twin = async (app: App, actor: Actor) => {
  if (actor === 'stranger' || actor === 'member') return { session: missingId, browser: openBrowser(app) }
  const { browser } = await startWork(app, fresh('替身'), [actor])
  const { items } = await browser.client(staffContract).listSessions()
  return { session: items[0]?.id ?? '', browser }
}

/** How the staff's own routes are called. */
export const staffMakers = (app: App): Record<string, Make> => {
  const invite = () => addPerson(fresh('同事'), ['trainer'], 'https://tisc.example', app.clock.now())
  const colleague =
    (body?: unknown): Make =>
    async (thing, { person }) => ({
      params: { id: thing === 'own' ? person.id : thing === 'other' ? (await invite()).person.id : missingId },
      body,
    })
  const invitation =
    (more: object): Make =>
    async (thing) => ({
      body: { secret: thing === 'other' ? (await invite()).link.split('#')[1] : missingSecret, ...more },
    })
  const session: Make = async (thing, { actor }) => {
    const made = await twin(app, actor)
    if (thing === 'own') return { params: { id: made.session }, browser: made.browser }
    return { params: { id: thing === 'other' ? made.session : missingId } }
  }
  return {
    'POST /api/staff/sign-in': async () => ({ body: { name: '没有这个人', password: goodPassword, code: '123456' } }),
    'POST /api/staff/invitation': invitation({}),
    'POST /api/staff/invitation/strength': invitation({ password: goodPassword }),
    'POST /api/staff/invitation/accept': invitation({ password: goodPassword, code: '123456' }),
    'POST /api/staff/sign-out': async (_thing, { actor }) => ({ browser: (await twin(app, actor)).browser }),
    'DELETE /api/staff/me/sessions/:id': session,
    'POST /api/staff/people': async () => ({ body: { name: fresh('新来的'), roles: ['trainer'] } }),
    'PUT /api/staff/people/:id/roles': colleague({ roles: ['editor'] }),
    'POST /api/staff/people/:id/disable': colleague(),
    'POST /api/staff/people/:id/enable': colleague(),
    'POST /api/staff/people/:id/reset': colleague(),
    'POST /api/staff/me/deputies': async (thing, { actor, person }) => ({
      body: {
        deputy:
          thing === 'own'
            ? person.id
            : thing === 'other' && actor !== 'stranger' && actor !== 'member'
              ? (await startWork(app, fresh('代理'), [actor])).id
              : missingId,
        from: '2026-11-24',
        to: '2026-11-30',
      },
    }),
    'DELETE /api/staff/me/deputies/:id': async (thing, { person }) => ({
      params: { id: thing === 'missing' ? missingId : await makeDeputy(thing === 'own' ? person.id : stranger.id, app.clock.now()) },
    }),
    'DELETE /api/staff/me/reminders/:id': async (thing, { person }) => ({
      params: { id: thing === 'missing' ? missingId : await makeReminder(thing === 'own' ? person.id : stranger.id, app.clock.now()) },
    }),
    'POST /api/staff/alerts/:id/resolve': async (thing) => ({
      params: { id: thing === 'missing' ? missingId : await makeAlert(fresh('任务'), app.clock.now()) },
    }),
    'POST /api/staff/exports': async () => ({ body: { name: '样例', rows: 1, place: '/console/daily' } }),
    'PUT /api/staff/settings/:key': async (thing) => ({
      params: { key: thing === 'missing' ? 'nothing' : 'idleMinutes' },
      body: { value: 30 },
    }),
  }
}
