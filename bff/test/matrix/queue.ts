import type { startTestApp } from '../app'
import { makeCase } from '../rights'
import { type Make, missingId } from './make'

type App = ReturnType<typeof startTestApp>

const period = 'from=2026-11&to=2026-11'

/** How the routes of the queue of cases and its figures are called. */
export const queueMakers = (app: App): Record<string, Make> => ({
  'GET /api/rights/desk/cases/:id/revision': async (thing) => ({
    params: { id: thing === 'missing' ? missingId : (await makeCase(app)).id },
  }),
  'GET /api/rights/desk/changes': async () => ({ query: `since=${app.clock.now().toISOString()}` }),
  'GET /api/rights/desk/supervision': async () => ({ query: period }),
  'GET /api/rights/figures': async () => ({ query: period }),
  'GET /api/rights/desk/spread': async () => ({ query: `ids=${missingId}` }),
  'POST /api/rights/desk/assignments': async () => ({ body: { items: [{ id: missingId, revision: 1, to: missingId }] } }),
})
