import type { startTestApp } from '../app'
import { applicationMakers } from './applications'
import { dailyDeskMakers } from './daily-desk'
import { evidenceMakers } from './evidence'
import { type Caller, type Make, missingId, stranger } from './make'
import { memberMakers } from './members'
import { messageMakers } from './messages'
import { poolMakers } from './pool'
import { queueMakers } from './queue'
import { rightsMakers } from './rights'
import { staffMakers } from './staff'
import type { Thing } from './table'
import { makeArticle, makeImage } from './things'
import { trainingMakers } from './trainings'
import { uploadMakers } from './uploads'

type App = ReturnType<typeof startTestApp>

const publicMakers = (app: App): Record<string, Make> => {
  const article =
    (body?: unknown): Make =>
    async (thing) => ({
      params: { id: thing === 'missing' ? missingId : await makeArticle('published', stranger, app.clock.now()), version: 2 },
      body,
    })
  const named =
    (name: string, there: string | number, missing: string | number): Make =>
    async (thing) => ({
      params: { [name]: thing === 'missing' ? missing : there },
    })
  const [serial, topic, year] = [named('serial', 599, 999_999), named('topic', 'rights', 'nowhere'), named('year', 2026, 1999)]
  /** A page of the app: the same for every address that could be one. */
  const page =
    (params: Record<string, string>): Make =>
    async (thing) => ({ params: thing === 'missing' ? Object.fromEntries(Object.keys(params).map((key) => [key, 'x'])) : params })
  const [id, secret] = [missingId, 's'.repeat(48)]
  return {
    'GET /api/daily/search': async () => ({ query: `q=${encodeURIComponent('样例')}` }),
    'GET /messages/:id': page({ id }),
    'GET /messages/unsubscribe/:secret': page({ secret }),
    'GET /messages/email/:secret': page({ secret }),
    'GET /trainings/:id': page({ id }),
    'GET /trainings/:id/sign-up/:session': page({ id, session: id }),
    'GET /trainings/:id/group/:session': page({ id, session: id }),
    'GET /me/trainings/:id': page({ id }),
    'GET /me/organisations/:id': page({ id }),
    'GET /applications/:programme': page({ programme: 'expert' }),
    'GET /applications/:programme/form': page({ programme: 'expert' }),
    'GET /me/applications/:id': page({ id }),
    'GET /me/applications/:id/amend': page({ id }),
    'GET /me/pool/:id/own': page({ id }),
    'GET /me/pool/:id/facts': page({ id }),
    'GET /me/pool/:id/hours': page({ id }),
    'GET /me/pool/invitations/:id': page({ id }),
    'GET /daily/digests/:kind/:date': page({ kind: 'daily', date: '2026-11-23' }),
    'GET /daily/articles/:id': article(),
    'GET /daily/issues/:serial': serial,
    'GET /daily/topics/:topic': topic,
    'GET /sitemaps/:year.xml': year,
    'GET /api/daily/articles/:id': article(),
    'GET /api/daily/articles/:id/changes/:version': article(),
    'POST /api/daily/articles/:id/error-reports': article({ kind: 'fact', text: '年份写错了' }),
    'POST /api/daily/articles/:id/reads': article(),
    'GET /api/daily/issues/:serial': serial,
    'GET /api/daily/archive/:year': year,
    'GET /files/images/:id/:width': async (thing) => ({ params: { id: thing === 'missing' ? missingId : await makeImage(), width: 750 } }),
    'GET /feeds/topics/:topic.rss': topic,
    'GET /feeds/topics/:topic.atom': topic,
    'GET /feeds/topics/:topic.json': topic,
  }
}

/** How each route is called with each thing; one that is in no list of makers is called as it is. */
export const createCalls = (app: App) => {
  const makers = {
    ...publicMakers(app),
    ...memberMakers(app),
    ...trainingMakers(app),
    ...rightsMakers(app),
    ...applicationMakers(app),
    ...poolMakers(app),
    ...messageMakers(app),
    ...staffMakers(app),
    ...uploadMakers(app),
    ...evidenceMakers(app),
    ...queueMakers(app),
    ...dailyDeskMakers(app),
  }
  return async (route: string, thing: Thing, caller: Caller) => {
    const [method = '', path = ''] = route.split(' ')
    const { params = {}, query, ...call } = (await makers[route]?.(thing, caller)) ?? {}
    const filled = path.replace(/[:*](\w+)/g, (_, key: string) => String(params[key] ?? key))
    return { method, path: query ? `${filled}?${query}` : filled, ...call }
  }
}
