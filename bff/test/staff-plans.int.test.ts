import { auditContract } from '@tisc/shared/audit/audit.contract'
import { figuresContract } from '@tisc/shared/daily/desk/figures.contract'
import type { Client } from '@tisc/shared/platform/client'
import { staffContract } from '@tisc/shared/staff/staff.contract'
import { publishDue } from '../src/daily/desk/schedule.service'
import { startTestApp } from './app'
import { startWork } from './browser'
import { openDesk } from './desk'
import { makeArticle } from './matrix/things'
import { plansOf } from './plans'

const app = startTestApp()
let desk: Awaited<ReturnType<typeof openDesk>>
let administrator: Awaited<ReturnType<typeof startWork>>
let auditor: Awaited<ReturnType<typeof startWork>>
let id: string
let chief: Client<typeof figuresContract>

beforeAll(async () => {
  desk = await openDesk(app)
  administrator = await startWork(app, '管理', ['administrator'])
  auditor = await startWork(app, '审计', ['auditor'])
  chief = (await startWork(app, '副主管', ['supervisor'])).browser.client(figuresContract)
  const writer = { id: 'a'.repeat(24), name: '别人' }
  for (const stage of ['draft', 'in-review', 'approved', 'scheduled', 'published', 'corrected', 'withdrawn'] as const) {
    for (let count = 0; count < 5; count++) id = await makeArticle(stage, writer, app.clock.now())
  }
  for (let serial = 700; serial < 712; serial++) await desk.one.createIssue({ body: { serial, date: '2026-11-24' } })
})

/** Read whole on purpose: a handful of documents each. */
const small = new Set(['settings', 'topics', 'regions', 'revisions', 'auditSeals'])

const works: [string, () => Promise<unknown>][] = [
  ['the list of drafts', () => desk.one.listDrafts({ query: { limit: 3 } })],
  [
    'its next page',
    async () => desk.one.listDrafts({ query: { limit: 3, cursor: (await desk.one.listDrafts({ query: { limit: 3 } })).next } }),
  ],
  ['the list of drafts from its other end', () => desk.one.listDrafts({ query: { sort: 'oldest', limit: 3 } })],
  [
    'its next page',
    async () => {
      const { next } = await desk.one.listDrafts({ query: { sort: 'oldest', state: 'draft', limit: 3 } })
      return desk.one.listDrafts({ query: { sort: 'oldest', state: 'draft', limit: 3, cursor: next } })
    },
  ],
  ['drafts by their title', () => desk.one.listDrafts({ query: { title: '样例', limit: 3 } })],
  ['the drafts in review', () => desk.one.listDrafts({ query: { state: 'in-review', limit: 3 } })],
  ['what stands in no issue', () => desk.one.listDrafts({ query: { issue: 'none', title: '样例', limit: 3 } })],
  ['an article at the desk', () => desk.one.getDraft({ params: { id } })],
  ['its kept states', () => desk.one.listSaved({ params: { id } })],
  ['saying that it is open', () => desk.one.keepOpen({ params: { id } })],
  ['the week', () => desk.one.getWeek()],
  ['an issue', () => desk.one.getDeskIssue({ params: { serial: 705 } })],
  ['composing', () => desk.one.compose({ params: { serial: 711 }, body: { articles: [] } })],
  ['the reports', () => desk.one.listReports({ query: { limit: 3 } })],
  ['the reports from their other end', () => desk.one.listReports({ query: { sort: 'oldest', limit: 3 } })],
  ['the reports of an article', () => desk.one.listReports({ query: { article: id, limit: 3 } })],
  ['a year’s figures', () => chief.getFigures({ params: { year: 2026 } })],
  ['what is due', () => publishDue(app.clock.now())],
  ['the people', () => administrator.browser.client(staffContract).listPeople()],
  ['one’s sessions', () => administrator.browser.client(staffContract).listSessions()],
  ['the audit log', () => auditor.browser.client(auditContract).searchAudit({ query: { limit: 3 } })],
  ['the audit log from its other end', () => auditor.browser.client(auditContract).searchAudit({ query: { sort: 'oldest', limit: 3 } })],
  ['all of the audit log', () => auditor.browser.client(auditContract).exportAudit({ query: {} })],
  ['the audit log of a person', () => auditor.browser.client(auditContract).searchAudit({ query: { who: '编辑甲', limit: 3 } })],
  [
    'the audit log of an act',
    () => auditor.browser.client(auditContract).searchAudit({ query: { what: 'createIssue', from: '2026-11-01', limit: 3 } }),
  ],
]

it.each(works)('%s is read by indexes and sorted by them', async (_what, work) => {
  const plans = (await plansOf(work)).filter(({ collection }) => !small.has(collection))
  expect(plans.length).toBeGreaterThan(0)
  const bad = plans.filter(({ stages }) => !/IXSCAN|IDHACK/.test(stages) || /COLLSCAN|"SORT"/.test(stages))
  expect(bad.map(({ collection, method, filter, stages }) => ({ collection, method, filter, stages }))).toEqual([])
})
