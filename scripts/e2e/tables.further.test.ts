import { readFileSync } from 'node:fs'
import { auditContract } from '@tisc/shared/audit/audit.contract'
import { writingContract } from '@tisc/shared/daily/desk/writing.contract'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { type ConsoleHouse, startConsoleHouse } from './console-house'
import { visitPlace } from './console-places'
import { callsOf } from './desk'
import { type Furnished, furnish, wholeText } from './furnish'
import { launchBrowser } from './phone'

let house: ConsoleHouse
let browser: Browser
let furnished: Furnished
let page: Page
/** More than a page of the list. */
const many = 60

beforeAll(async () => {
  ;[house, browser] = await Promise.all([startConsoleHouse(), launchBrowser()])
  furnished = await furnish(house, browser)
  page = furnished.all.page
  const { createDraft } = callsOf(furnished.editor, writingContract)
  for (let count = 0; count < many; count++) await createDraft({ body: { ...wholeText(`稿件${count}`), summary: '=1+1' } })
})
afterAll(async () => {
  await browser.close()
  await house.stop()
})
const first = () => page.locator('tbody tr.ant-table-row').first()

/** Takes a list along as its button does; gives back its rows as they stand in the file. */
const take = async (name: string): Promise<string[]> => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `导出“${name}”` }).click()])
  expect(file.suggestedFilename()).toMatch(/^.+ \d{4}-\d{2}-\d{2}\.xlsx$/)
  const book = unzipSync(new Uint8Array(readFileSync(await file.path())))
  return strFromU8(book['xl/page1.xml'] ?? new Uint8Array()).match(/<row .*?<\/row>/g) ?? []
}

it('a list of many pages is sorted by the server from either end, and taken along whole, as it is filtered', async () => {
  await page.goto('/console/daily?title=稿件')
  expect(await first().textContent()).toContain(`稿件${many - 1}`)
  await page.getByRole('columnheader', { name: '改于' }).click()
  await page.waitForURL(/sort=oldest/)
  await first().getByText('稿件0', { exact: true }).waitFor()
  await page.getByRole('button', { name: '下一页' }).click()
  await first().getByText('稿件50', { exact: true }).waitFor()
  const [heads, ...rows] = await take('文章')
  expect(heads).toContain('标题')
  expect(rows).toHaveLength(many)
  expect([rows[0], rows.at(-1)].map((row) => /稿件\d+/.exec(row ?? '')?.[0])).toEqual(['稿件0', `稿件${many - 1}`])
  const { items } = await callsOf(furnished.all, auditContract).searchAudit({ query: { what: 'noteExport' } })
  expect(items.map(({ after }) => JSON.parse(after ?? ''))).toEqual([
    { name: '文章', rows: many, place: expect.stringMatching(/^\/console\/daily\?.*sort=oldest/) },
  ])
})

it('a list that is here as a whole is sorted by any of its columns, and leaves in that order', async () => {
  await page.goto('/console/people')
  await page.getByRole('columnheader', { name: '姓名' }).click()
  const shown = await page.locator('tbody tr.ant-table-row td:first-child').allInnerTexts()
  expect(shown).toEqual(['林主任', '周编辑'])
  const [, ...rows] = await take('账号')
  expect(rows.map((row) => shown.find((name) => row.includes(name)))).toEqual(shown)
})

/** Tables with rows and no way to take them along. */
const bareTables = () =>
  page.locator('.ant-table-wrapper').evaluateAll((tables) => {
    const isBare = (table: Element) => !/导出“.+”/.test(table.parentElement?.textContent ?? '')
    return tables.filter((table) => table.querySelector('tr.ant-table-row') && isBare(table)).length
  })

const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

it('every table of every desk has its export where it has a row, and fits half a screen', async () => {
  const desks = ['daily', 'figures', 'people', 'audit', 'settings', 'permissions', 'me', 'messages']
  const below = ['daily/topics', 'daily/regions', 'daily/reports']
  const found: Record<string, { bare: number; tooWide: number }> = {}
  for (const place of [...desks, ...below]) {
    await page.setViewportSize({ width: 1440, height: 900 })
    await visitPlace(page, { name: place, path: `/console/${place}` })
    const bare = (await page.locator('.ant-table-wrapper').count()) > 0 ? await bareTables() : Number.NaN
    await page.setViewportSize({ width: 720, height: 900 })
    found[place] = { bare, tooWide: await tooWide() }
  }
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((place) => [place, { bare: 0, tooWide: 0 }])))
})

it('what readers reported stands at the article, with the way to deal with it', async () => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`/console/daily/articles/${furnished.articles.published}`)
  await page.getByRole('tab', { name: '读者纠错 1' }).click()
  const report = page.getByRole('tabpanel', { name: /读者纠错/ }).getByRole('listitem')
  await report.getByText('开门的日子写错了').waitFor()
  await report.getByRole('button', { name: '处理好了' }).click()
  await page.getByLabel('怎样处理的').fill('已经更正了')
  await page.getByRole('dialog').getByRole('button', { name: '处理好了' }).click()
  await report.getByText('林主任：已经更正了').waitFor()
})
