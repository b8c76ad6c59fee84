import { accountRows } from './account-rows'
import { applicationRows } from './application-rows'
import { attendingRows } from './attending-rows'
import { dailyDeskRows } from './daily-desk-rows'
import { evidenceRows } from './evidence-rows'
import { messageRows } from './message-rows'
import { pageRows } from './page-rows'
import { poolRows } from './pool-rows'
import { queueRows } from './queue-rows'
import { rightsRows } from './rights-rows'
import { everybody, member, type Row } from './rows'
import { staffRows } from './staff-rows'
import { trainingsRows } from './trainings-rows'

export { type Actor, actors, type Thing } from './rows'

/** Every cell of role × endpoint × thing. What is not written here fails the test that walks the router. */
export const table: Record<string, Row> = {
  ...pageRows,
  ...poolRows,
  ...accountRows,
  ...applicationRows,
  ...attendingRows,
  ...dailyDeskRows,
  ...evidenceRows,
  ...queueRows,
  ...messageRows,
  ...rightsRows,
  ...staffRows,
  ...trainingsRows,
  'GET /healthz': everybody({ any: 200 }),
  'GET /readyz': everybody({ any: 200 }),
  'GET /.well-known/jwks.json': everybody({ any: 200 }),
  'GET /api/openapi.json': everybody({ any: 200 }),
  'GET /api/docs': everybody({ any: 200 }),
  'GET /api/docs/': everybody({ any: 200 }),
  'GET /api/docs/start.js': everybody({ any: 200 }),
  'GET /console': everybody({ any: 200 }),
  'GET /console/*path': everybody({ any: 200 }),
  'GET /api/daily/articles': everybody({ any: 200 }),
  'GET /api/daily/articles/:id': everybody({ other: 200, missing: 404 }),
  'GET /api/daily/articles/:id/changes/:version': everybody({ other: 404, missing: 404 }),
  'POST /api/daily/articles/:id/error-reports': everybody({ other: 201, missing: 404 }),
  'POST /api/daily/articles/:id/reads': everybody({ other: 200, missing: 200 }),
  'GET /api/daily/issues': everybody({ any: 200 }),
  'GET /api/daily/issues/:serial': everybody({ other: 200, missing: 404 }),
  'GET /api/daily/archive/:year': everybody({ any: 200 }),
  'GET /api/daily/topics': everybody({ any: 200 }),
  'GET /api/daily/search': everybody({ any: 200 }),
  'GET /files/images/:id/:width': everybody({ other: 200, missing: 404 }),
  'POST /api/uploads': everybody({ any: 201 }),
  'GET /api/uploads/:handle': everybody({ other: 200, missing: 404 }),
  'PUT /api/uploads/:handle/pieces/:index': everybody({ other: 200, missing: 404 }),
  'POST /api/uploads/:handle/finish': everybody({ other: 200, missing: 404 }),
  'DELETE /api/uploads/:handle': everybody({ other: 200, missing: 200 }),
  'POST /api/daily/shelf': member({ any: 200 }),
  'GET /api/daily/digests/:kind/:date': everybody({ other: 200, missing: 404 }),
}
