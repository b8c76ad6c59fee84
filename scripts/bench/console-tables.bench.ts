import { AuditLines } from '@tisc/bff/audit/audit-line.model'
import { Articles } from '@tisc/bff/daily/article.model'
import { toCursor } from '@tisc/bff/daily/daily.cursor'
import { connectDatabase, disconnectDatabase } from '@tisc/bff/platform/mongo'
import { auditContract } from '@tisc/shared/audit/audit.contract'
import { writingContract } from '@tisc/shared/daily/desk/writing.contract'
import type { Page } from 'playwright-core'
import { startConsoleHouse } from '../e2e/console-house'
import { callsOf, type Desk, enterAtOnce, openDesk } from '../e2e/desk'
import { launchBrowser } from '../e2e/phone'
import type { Bench, Measure } from './bench'
import { p95, timeOf } from './serving/figures'
import { fillArticles } from './serving/generated-articles'

const [rows, deep, times, limit] = [100_000, 90_000, 40, 200]
const acts = ['saveDraft', 'getDraft', 'signIn', 'approve', 'listPeople']

/** Lines as the log has them, of five people; each hundredth was refused. */
const fillAudit = async (): Promise<void> => {
  for (let from = 1; from <= rows; from += 5_000) {
    const batch = Array.from({ length: 5_000 }, (_, index) => {
      const _id = from + index
      const who = { id: `${_id % 5}`.padStart(24, '0'), name: `同事${_id % 5}` }
      const at = new Date(Date.UTC(2026, 0, 1) + _id * 60_000)
      const outcome = _id % 100 === 0 ? 'refused' : 'done'
      return { _id, at, who, from: '203.0.113.7', what: acts[_id % 7] ?? 'invite', outcome, previous: `${_id - 1}`, hash: `${_id}` }
    })
    await AuditLines.collection.insertMany(batch as never[])
  }
}

const deepest = async () => {
  const [article] = await Articles.find({}, { updatedAt: 1 }).sort({ updatedAt: -1, _id: -1 }).skip(deep).limit(1).lean()
  const [line] = await AuditLines.find({}, { at: 1 }).sort({ at: -1, _id: -1 }).skip(deep).limit(1).lean()
  if (!article || !line) throw new Error('not filled')
  return { article: toCursor({ publishedAt: article.updatedAt, _id: article._id }), line: `${line.at.getTime()}-${line._id}` }
}

const measureOf = (figure: string, series: number[]): Measure => ({
  figure,
  value: p95(series),
  unit: 'ms',
  limit: `≤ ${limit}`,
  ok: p95(series) <= limit,
})

/** Each page of each table asked for again and again, as the console asks. */
const measureAnswers = async (desk: Desk, cursors: { article: string; line: string }): Promise<Measure[]> => {
  const [writing, audit] = [callsOf(desk, writingContract), callsOf(desk, auditContract)]
  const asked: Record<string, () => Promise<unknown>> = {
    'articles, first page': () => writing.listDrafts({ query: { limit: 50 } }),
    'articles, in one state': () => writing.listDrafts({ query: { limit: 50, state: 'published' } }),
    'articles, after 90,000': () => writing.listDrafts({ query: { limit: 50, cursor: cursors.article } }),
    'audit, first page': () => audit.searchAudit({ query: { limit: 50 } }),
    'audit, after 90,000': () => audit.searchAudit({ query: { limit: 50, cursor: cursors.line } }),
    'audit, of a person, after 90,000': () => audit.searchAudit({ query: { limit: 50, who: '同事3', cursor: cursors.line } }),
    'audit, refusals': () => audit.searchAudit({ query: { limit: 50, outcome: 'refused' } }),
    'audit, an act on a day': () => audit.searchAudit({ query: { limit: 50, what: 'approve', from: '2026-02-01', to: '2026-02-01' } }),
  }
  const measures: Measure[] = []
  for (const [figure, ask] of Object.entries(asked)) {
    const series: number[] = []
    for (let time = 0; time < times; time++) series.push(await timeOf(ask))
    measures.push(measureOf(`${figure}, p95 of the answer`, series))
  }
  return measures
}

/** From the click to the next fifty rows on the screen. */
const measureScreen = async (page: Page, path: string, figure: string): Promise<Measure> => {
  await page.goto(path)
  const next = page.getByRole('button', { name: '下一页', disabled: false })
  const series: number[] = []
  for (let time = 0; time < 20; time++) {
    await next.waitFor()
    series.push(await page.evaluate(clickForRows))
  }
  const value = p95(series)
  return { figure: `${figure}, click to the next 50 rows drawn, p95`, value, unit: 'ms', limit: `≤ ${limit}`, ok: value <= limit }
}

/** Runs in the page. */
const clickForRows = (): Promise<number> =>
  new Promise((resolve) => {
    const firstKey = () => document.querySelector('tbody tr[data-row-key]')?.getAttribute('data-row-key')
    const [before, start] = [firstKey(), performance.now()]
    const look = (): void => {
      if (firstKey() !== before) requestAnimationFrame(() => resolve(performance.now() - start))
      else requestAnimationFrame(look)
    }
    const buttons = [...document.querySelectorAll('button')]
    buttons.find((button) => button.textContent?.includes('下一页'))?.click()
    look()
  })

/** The console's tables with 100,000 rows: how soon a page answers, and how soon it is drawn. */
export const bench: Bench = {
  name: 'tables of 100,000 rows',
  run: async () => {
    const [house, browser] = await Promise.all([startConsoleHouse(), launchBrowser()])
    try {
      await connectDatabase(house.uri)
      await fillArticles(rows, false, 1_000)
      await fillAudit()
      const cursors = await deepest()
      const desk = await openDesk(browser, house.url)
      await enterAtOnce(desk, await house.grant('林主任', 'editor', 'auditor'))
      return [
        ...(await measureAnswers(desk, cursors)),
        await measureScreen(desk.page, '/console/daily', 'articles'),
        await measureScreen(desk.page, '/console/audit', 'audit'),
      ]
    } finally {
      await disconnectDatabase()
      await browser.close()
      await house.stop()
    }
  },
}
