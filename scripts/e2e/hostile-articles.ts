import { issuesContract } from '@tisc/shared/daily/desk/issues.contract'
import { writingContract } from '@tisc/shared/daily/desk/writing.contract'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import type { Browser, Page } from 'playwright-core'
import type { ConsoleHouse } from './console-house'
import { callsOf, type Desk, enterAtOnce, openDesk } from './desk'
import { dropFiles, pasteHtml } from './desk-work'
import { noteStrikes } from './strikes'
import { hostileFiles, pasted } from './xss-corpus'

export interface Planted {
  /** Who reviewed it all and may see everything. */
  desk: Desk
  /** The articles, published in issue 1. */
  ids: string[]
}

const titleOf = (attack: string): string => `题 ${attack}`.slice(0, 190)

/** Types the attacks into every field of an article, key by key where the editor has rules for what is typed. */
const typeArticle = async (page: Page, attacks: string[]): Promise<void> => {
  const [title = '', source = '', summary = ''] = attacks
  await page.getByLabel('标题', { exact: true }).fill(titleOf(title))
  await page.getByLabel('来源', { exact: true }).fill(source)
  await page.getByLabel('摘要').fill(summary)
  await page.getByLabel('数字封面').fill('<svg onload')
  await page.getByRole('textbox', { name: '正文' }).click()
  for (const attack of attacks) {
    await page.keyboard.type(attack)
    await page.keyboard.press('Enter')
  }
}

const newArticle = async (page: Page): Promise<string> => {
  await page.goto('/console/daily')
  await page.getByRole('button', { name: '写一篇' }).click()
  await page.getByRole('textbox', { name: '正文' }).waitFor()
  return page.url().split('/').at(-1) ?? ''
}

const isSaved = (page: Page): Promise<void> => page.getByText(/已自动保存/).waitFor({ timeout: 20_000 })

const importAll = async (page: Page): Promise<string[]> => {
  await page.goto('/console/daily')
  const files = Object.entries(hostileFiles()).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }))
  await dropFiles(page.getByRole('region', { name: '导入文件' }).getByRole('button').first(), files)
  const done = page.getByRole('list', { name: '导入的文件' }).getByRole('link')
  await done.nth(files.length - 1).waitFor()
  const addresses = await done.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return addresses.map((address) => address.split('/').at(-1) ?? '')
}

/** Writes, pastes and imports the attacks as an editor without a policy in the way, and has it all published. */
export const plantHostile = async (
  house: ConsoleHouse,
  browser: Browser,
  attacks: string[],
  strike: (where: string) => void,
): Promise<Planted> => {
  const [editor, desk] = await Promise.all([openDesk(browser, house.url, { bypassCSP: true }), openDesk(browser, house.url)])
  await noteStrikes(editor.context, 'editor', strike)
  await enterAtOnce(editor, await house.grant('周编辑', 'editor'))
  await enterAtOnce(desk, await house.grant('吴主管', 'editor', 'supervisor'))
  const { page } = editor
  const typed = await newArticle(page)
  await typeArticle(page, attacks)
  await isSaved(page)
  const clipped = await newArticle(page)
  await page.getByLabel('标题', { exact: true }).fill('贴进来的文章')
  await pasteHtml(page.getByRole('textbox', { name: '正文' }), pasted())
  await isSaved(page)
  const ids = [typed, clipped, ...(await importAll(page))]
  await publish(house, editor, desk, ids)
  await editor.context.close()
  return { desk, ids }
}

const publish = async (house: ConsoleHouse, editor: Desk, desk: Desk, ids: string[]): Promise<void> => {
  const [mine, theirs, issues] = [callsOf(editor, writingContract), callsOf(desk, writingContract), callsOf(desk, issuesContract)]
  await issues.createIssue({ body: { serial: 1, date: shanghaiDay(new Date()) } })
  await issues.compose({ params: { serial: 1 }, body: { articles: ids } })
  for (const id of ids) {
    const { revision } = await mine.getDraft({ params: { id } })
    await mine.submitDraft({ params: { id }, body: { revision } })
    await theirs.addComment({ params: { id }, body: { block: 0, text: '<img src=x onerror=struck()>' } })
    await theirs.approve({ params: { id }, body: { revision } })
  }
  await issues.scheduleIssue({ params: { serial: 1 }, body: {} })
  await house.moveTo(new Date(Date.now() + 120_000))
}
