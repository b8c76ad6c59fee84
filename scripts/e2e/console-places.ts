import type { Page } from 'playwright-core'
import type { Furnished } from './furnish'

/** A place of the console and the way there. */
export interface ConsolePlace {
  name: string
  path: string
  /** What to press once the page is there, one after another. */
  press?: string[]
}

/** Every desk of the side bar, every page below them, and what opens on them. */
export const consolePlaces = async (page: Page, { articles }: Furnished): Promise<ConsolePlace[]> => {
  await page.goto('/console')
  const links = page.getByRole('navigation', { name: '工作台' }).getByRole('link')
  await links.first().waitFor()
  const desks = await links.evaluateAll((all) =>
    all.map((link) => ({ name: link.textContent ?? '', path: link.getAttribute('href') ?? '' })),
  )
  const daily = '/console/daily'
  const article = (id: string) => `${daily}/articles/${id}`
  return [
    ...desks,
    { name: '主题', path: `${daily}/topics` },
    { name: '地区', path: `${daily}/regions` },
    { name: '读者纠错', path: `${daily}/reports` },
    { name: '一期，还在编', path: `${daily}/issues/2` },
    { name: '一期，已发布', path: `${daily}/issues/1` },
    { name: '文章，正在写', path: article(articles.draft) },
    { name: '文章，在审', path: article(articles.review) },
    { name: '文章，已发布', path: article(articles.published) },
    { name: '文章，已撤回', path: article(articles.withdrawn) },
    { name: '审稿意见', path: article(articles.review), press: ['意见 1'] },
    { name: '历史版本', path: article(articles.draft), press: ['历史版本'] },
    { name: '新的一期', path: daily, press: ['新的一期'] },
    { name: '丢弃', path: article(articles.draft), press: ['丢弃'] },
    { name: '退回', path: article(articles.review), press: ['退回'] },
    { name: '撤回', path: article(articles.published), press: ['撤回'] },
    { name: '记一个来电', path: '/console/cases/call' },
    { name: '办理情况', path: '/console/cases/supervisor' },
    { name: '邀请一位同事', path: '/console/people', press: ['邀请一位同事'] },
    { name: '停用', path: '/console/people', press: ['停用'] },
    { name: '改一个设置', path: '/console/settings', press: ['改'] },
    { name: '恢复码', path: '/console/me', press: ['换一组恢复码'] },
  ]
}

/** Goes to a place and waits until it shows what it came to show. */
export const visitPlace = async (page: Page, { path, press = [] }: ConsolePlace): Promise<void> => {
  await page.goto(path)
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => document.querySelector('[aria-label=正在打开], .ant-spin-spinning') === null)
  // the phone beside the text loads an app of its own, and takes the focus for a moment
  if ((await page.locator('iframe').count()) > 0) await page.waitForLoadState('networkidle')
  for (const name of press) await page.locator('button, [role=tab]').filter({ hasText: name }).first().click()
  if (press.length > 0) await page.waitForFunction(() => document.querySelector('.ant-zoom-enter, .ant-fade-enter') === null)
}
