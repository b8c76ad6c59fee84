import type { Browser } from 'playwright-core'
import { violations } from './axe'
import { chineseWords } from './chinese-words'
import { eachPlace } from './each-place'
import { launchBrowser, openPhone } from './phone'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

it('every page reads English from end to end where one chose it, and is accessible in the light look', async () => {
  const { page, context } = await openPhone(browser, { colour: 'light', elder: false, language: 'en' })
  expect(await eachPlace(page, async () => [...(await chineseWords(page)), ...(await violations(page))])).toEqual({})
  await page.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p title="一句">漏了的</p>'))
  expect(await chineseWords(page)).toEqual(['漏了的', '一句'])
  await context.close()
}, 120_000)
