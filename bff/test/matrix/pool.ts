import { sampleAnswers } from '@tisc/shared/applications/sample-answers'
import type { startTestApp } from '../app'
import { joinPool } from '../applications'
import { type Make, missingId } from './make'

type App = ReturnType<typeof startTestApp>

const { employer, title, jurisdictions, languages } = sampleAnswers.expert
const checked = { employer, title, ipTypes: sampleAnswers.expert['ip-types'], jurisdictions, languages } as const
const own = { isOpen: true, most: 3, formerNames: [], formerEmployers: [], interests: [] }

type Member = Awaited<ReturnType<typeof joinPool>>

/** How the routes of the pool are called. */
export const poolMakers = (app: App): Record<string, Make> => {
  const mine =
    (body?: unknown): Make =>
    async (thing, { actor }) => {
      const { id, phone } = await joinPool(app)
      return {
        params: { id: thing === 'missing' ? missingId : id },
        body,
        ...(thing === 'own' && actor === 'member' && { browser: phone }),
      }
    }
  const atDesk =
    (prepare: (member: Member) => Promise<unknown> = async () => undefined): Make =>
    async (thing) => {
      const joined = await joinPool(app)
      const body = await prepare(joined)
      return { params: { id: thing === 'missing' ? missingId : joined.id }, body }
    }
  const members = '/api/applications/pool/members/:id'
  return {
    'PUT /api/applications/pool/mine/:id/own': mine(own),
    'PUT /api/applications/pool/mine/:id/proposed': mine({ ...checked, employer: '新单位' }),
    'POST /api/applications/pool/search': async () => ({ body: { filters: {}, name: '样例' } }),
    [`GET ${members}`]: atDesk(),
    [`POST ${members}/facts`]: atDesk(async ({ pool, params }) => {
      const { revision } = await pool.proposeFacts({ params, body: { ...checked, employer: '新单位' } as never })
      return { revision, isFor: true, say: '' }
    }),
  }
}
