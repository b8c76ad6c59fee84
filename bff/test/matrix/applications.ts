import { sampleAnswers } from '@tisc/shared/applications/sample-answers'
import type { startTestApp } from '../app'
import { applicant } from '../applications'
import { freshKey } from '../trainings'
import type { Make } from './make'

type App = ReturnType<typeof startTestApp>

const missingId = 'f'.repeat(24)
const answers = sampleAnswers.volunteer

/** How the routes of the applications are called. */
export const applicationMakers = (app: App): Record<string, Make> => {
  const programme =
    (revision?: number): Make =>
    async (thing, { actor }) => {
      const who = actor === 'member' ? await applicant(app) : undefined
      const params = { programme: 'volunteer' } as const
      if (revision === 1) await who?.applications.saveDraft({ params, body: { revision: 0, answers } })
      return {
        params: { programme: thing === 'missing' ? 'nothing' : 'volunteer' },
        ...(revision !== undefined && { body: { revision, answers }, headers: { 'Idempotency-Key': freshKey() } }),
        ...(who && { browser: who.phone }),
      }
    }
  const application =
    (body?: unknown): Make =>
    async (thing, { actor }) => {
      const who = await applicant(app)
      const { id } = await who.apply()
      return {
        params: { id: thing === 'missing' ? missingId : id },
        body,
        ...(thing === 'own' && actor === 'member' && { browser: who.phone }),
      }
    }
  return {
    'GET /api/applications/programmes/:programme': async (thing) => ({ params: { programme: thing === 'missing' ? 'nothing' : 'expert' } }),
    'GET /api/applications/drafts/:programme': programme(),
    'PUT /api/applications/drafts/:programme': programme(0),
    'DELETE /api/applications/drafts/:programme': programme(),
    'POST /api/applications/drafts/:programme/submit': programme(1),
    'GET /api/applications/:id': application(),
    'POST /api/applications/:id/versions': application({ version: 1, answers: { ...answers, name: '改过的名字' } }),
    'POST /api/applications/:id/withdraw': application(),
    'POST /api/applications/receipts/check': async () => ({ body: { receipt: 'x.y.z' } }),
  }
}
