import type { startTestApp } from '../app'
import { openPhone } from '../phone'
import { makeDraft, makeTemplate, openTraining, trainingWithFile } from '../trainings'
import { pdfOf, uploadFile } from '../uploads'
import { fresh, type Make, missingId } from './make'

type App = ReturnType<typeof startTestApp>

/** A training and a session, each new. */
export const thingsOf = (app: App) => {
  const training: Make = async (thing) => ({ params: { id: thing === 'missing' ? missingId : (await openTraining(app)).id } })
  const session =
    (body?: unknown): Make =>
    async (thing) => ({ params: { id: thing === 'missing' ? missingId : (await openTraining(app)).session }, body })
  return { training, session }
}

/** How the routes of the trainers' desk are called. */
export const deskMakers = (app: App): Record<string, Make> => {
  const { training, session } = thingsOf(app)
  const draft =
    (body?: unknown): Make =>
    async (thing) => ({ params: { id: thing === 'missing' ? missingId : await makeDraft(app) }, body })
  const file: Make = async (thing) =>
    thing === 'missing' ? { params: { id: missingId, file: missingId } } : { params: await trainingWithFile(app) }
  const form = {
    title: '样例培训',
    about: '样例',
    sessions: [{ startsAt: '2026-12-01T01:00:00.000Z', endsAt: '2026-12-01T03:00:00.000Z', capacities: { online: 5 } }],
  }
  return {
    'GET /api/trainings/desk/:id': training,
    'POST /api/trainings/desk': async () => ({ body: form }),
    'PUT /api/trainings/desk/templates': async () => ({ body: { name: fresh('样例模板'), form } }),
    'DELETE /api/trainings/desk/templates/:id': async (thing) => ({
      params: { id: thing === 'missing' ? missingId : await makeTemplate(app, fresh('样例模板')) },
    }),
    'GET /api/trainings/desk/figures/:year': async () => ({ params: { year: 2026 } }),
    'POST /api/trainings/desk/sessions/:id/imports': async (thing, caller) => ({
      ...(await session()(thing, caller)),
      file: { name: '名单.csv', bytes: new TextEncoder().encode('姓名,手机号\n样例,13800000001\n') },
    }),
    'POST /api/trainings/desk/series': async () => ({ body: form }),
    'PUT /api/trainings/desk/:id': draft(form),
    'DELETE /api/trainings/desk/:id': draft(),
    'GET /api/trainings/desk/:id/clashes': training,
    'GET /api/trainings/desk/sessions/:id/messages': session(),
    'POST /api/trainings/desk/sessions/:id/messages': session({ to: 'everybody', text: '样例' }),
    'POST /api/trainings/desk/:id/publish': training,
    'PUT /api/trainings/desk/sessions/:id/capacity': session({ mode: 'on-site', capacity: 3 }),
    'POST /api/trainings/desk/sessions/:id/cancel': session({ reason: '样例原因' }),
    'GET /api/trainings/desk/sessions/:id/roster': session(),
    'GET /api/trainings/desk/sessions/:id/roster/export': session(),
    'GET /api/trainings/desk/:id/feedback': training,
    'GET /api/trainings/desk/:id/files': training,
    'POST /api/trainings/desk/:id/files': async (thing) => ({
      params: { id: thing === 'missing' ? missingId : (await openTraining(app)).id },
      body: { handle: await uploadFile(openPhone(app), 'material', '讲义.pdf', pdfOf('样例')), for: 'everybody' },
    }),
    'DELETE /api/trainings/desk/:id/files/:file': file,
    'GET /api/trainings/desk/:id/files/:file': file,
    'GET /api/trainings/:id/files/:file': file,
    'GET /api/trainings/desk/sessions/:id/moves': session(),
    'GET /api/trainings/desk/sessions/:id/verification': session(),
  }
}
