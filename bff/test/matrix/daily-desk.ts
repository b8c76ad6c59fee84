import type { startTestApp } from '../app'
import { sampleContent } from '../articles'
import { fresh, type Make, missingId, stranger } from './make'
import { freeSerial, makeArticle, makeComment, makeIssue, makeReport, makeTopic, type Stage, sampleImage } from './things'

type App = ReturnType<typeof startTestApp>

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

const issueMakers = (app: App): Record<string, Make> => {
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

/** How the editors' desk is called. */
export const dailyDeskMakers = (app: App): Record<string, Make> => ({ ...articleMakers(app), ...issueMakers(app) })
