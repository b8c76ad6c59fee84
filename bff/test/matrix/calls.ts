import { staffContract } from '@tisc/shared/staff/staff.contract'
import type { DeskPerson } from '../../src/daily/article.model'
import { addPerson } from '../../src/staff/people.service'
import type { startTestApp } from '../app'
import { sampleContent } from '../articles'
import { goodPassword, openBrowser, startWork } from '../browser'
import { applicationMakers } from './applications'
import type { Caller, Make } from './make'
import { memberMakers } from './members'
import { messageMakers } from './messages'
import { rightsMakers } from './rights'
import type { Actor, Thing } from './table'
import {
  freeSerial,
  makeAlert,
  makeArticle,
  makeComment,
  makeDeputy,
  makeImage,
  makeIssue,
  makeReport,
  makeTopic,
  type Stage,
  sampleImage,
} from './things'
import { trainingMakers } from './trainings'

type App = ReturnType<typeof startTestApp>
const missingId = 'f'.repeat(24)
const missingSecret = 'x'.repeat(32)
const stranger: DeskPerson = { id: 'b'.repeat(24), name: '别人' }
let count = 0
const fresh = (name: string) => {
  count += 1
  return `${name}${count}`
}

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

/** Somebody of the same role, for what ends a session. */
const twin = async (app: App, actor: Actor) => {
  if (actor === 'stranger' || actor === 'member') return { session: missingId, browser: openBrowser(app) }
  const { browser } = await startWork(app, fresh('替身'), [actor])
  const { items } = await browser.client(staffContract).listSessions()
  return { session: items[0]?.id ?? '', browser }
}

const staffMakers = (app: App): Record<string, Make> => {
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

const desk = '/api/daily/desk'
const content = sampleContent()

const articleMakers = (app: App): Record<string, Make> => {
  const now = () => app.clock.now()
  const article =
    (stage: Stage, body?: unknown): Make =>
    async (thing, { person }) => ({
      params: { id: thing === 'missing' ? missingId : await makeArticle(stage, thing === 'own' ? person : stranger, now()), revision: 1 },
      body,
    })
  const comment: Make = async (thing, caller) => {
    const { params } = await article('draft')(thing, caller)
    return { params: { ...params, comment: thing === 'missing' ? missingId : await makeComment(String(params?.id), now()) } }
  }
  return {
    [`GET ${desk}/articles/:id`]: article('draft'),
    [`POST ${desk}/articles`]: async () => ({ body: content }),
    [`POST ${desk}/checks`]: async () => ({ body: { content } }),
    [`PUT ${desk}/articles/:id`]: article('draft', { revision: 1, content }),
    [`PUT ${desk}/articles/:id/open`]: article('draft'),
    [`GET ${desk}/articles/:id/saved`]: article('draft'),
    [`GET ${desk}/articles/:id/saved/:revision`]: article('draft'),
    [`POST ${desk}/articles/:id/submit`]: article('draft', { revision: 1 }),
    [`POST ${desk}/articles/:id/approve`]: article('in-review', { revision: 1 }),
    [`POST ${desk}/articles/:id/return`]: article('in-review', { reason: '请再改一改' }),
    [`POST ${desk}/articles/:id/discard`]: article('draft'),
    [`POST ${desk}/articles/:id/take-back`]: article('discarded'),
    [`POST ${desk}/articles/:id/comments`]: article('in-review', { block: 0, text: '意见' }),
    [`POST ${desk}/articles/:id/comments/:comment/resolve`]: comment,
    [`POST ${desk}/articles/:id/schedule`]: article('approved', {}),
    [`POST ${desk}/articles/:id/unschedule`]: article('scheduled'),
    [`PUT ${desk}/articles/:id/proposal`]: article('published', { content }),
    [`DELETE ${desk}/articles/:id/proposal`]: article('corrected'),
    [`POST ${desk}/articles/:id/correct`]: article('corrected', { note: '改正标题' }),
    [`POST ${desk}/articles/:id/withdraw`]: article('published', { reason: '来源撤了稿' }),
    [`POST ${desk}/articles/:id/republish`]: article('withdrawn'),
  }
}

const deskMakers = (app: App): Record<string, Make> => {
  const now = () => app.clock.now()
  const issue =
    (body?: unknown): Make =>
    async (thing) => ({ params: { serial: thing === 'missing' ? 999_999 : await makeIssue(now()) }, body })
  const topic =
    (body?: unknown): Make =>
    async (thing) => ({ params: { key: thing === 'missing' ? fresh('missing-') : await makeTopic() }, body })
  return {
    [`POST ${desk}/issues`]: async () => ({ body: { serial: await freeSerial(), date: '2026-11-24' } }),
    [`GET ${desk}/issues/:serial`]: issue(),
    [`POST ${desk}/images`]: async () => ({ file: await sampleImage() }),
    [`POST ${desk}/imports`]: async () => ({ file: { name: '样例.txt', bytes: new TextEncoder().encode(`${fresh('样例')}\n\n一段。\n`) } }),
    [`PUT ${desk}/issues/:serial/articles`]: issue({ articles: [] }),
    [`POST ${desk}/issues/:serial/schedule`]: issue({}),
    [`POST ${desk}/issues/:serial/unschedule`]: async (thing) => ({
      params: { serial: thing === 'missing' ? 999_999 : await makeIssue(now(), 'scheduled') },
    }),
    [`POST ${desk}/issues/:serial/official-account`]: issue(),
    [`GET ${desk}/figures/:year`]: async () => ({ params: { year: 2026 } }),
    [`PUT ${desk}/topics/:key`]: topic({ name: '新名字' }),
    [`POST ${desk}/topics/:key/merge`]: topic({ into: 'rights' }),
    [`PUT ${desk}/regions/:code`]: async (thing) => ({
      params: { code: thing === 'missing' ? 'nowhere' : '371300' },
      body: { name: '临沂市' },
    }),
    [`POST ${desk}/regions/:code/merge`]: async (thing) => ({
      params: { code: thing === 'missing' ? 'nowhere' : '371300' },
      body: { into: '370000' },
    }),
    [`POST ${desk}/reports/:id/close`]: async (thing) => ({
      params: { id: thing === 'missing' ? missingId : await makeReport(now()) },
      body: { note: '已经更正' },
    }),
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
    ...messageMakers(app),
    ...staffMakers(app),
    ...articleMakers(app),
    ...deskMakers(app),
  }
  return async (route: string, thing: Thing, caller: Caller) => {
    const [method = '', path = ''] = route.split(' ')
    const { params = {}, query, ...call } = (await makers[route]?.(thing, caller)) ?? {}
    const filled = path.replace(/[:*](\w+)/g, (_, key: string) => String(params[key] ?? key))
    return { method, path: query ? `${filled}?${query}` : filled, ...call }
  }
}
