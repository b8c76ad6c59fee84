import type { Browser, Page } from 'playwright-core'
import { violations } from './axe'
import { eachPlace } from './each-place'
import { type Look, launchBrowser, openPhone, type Phone } from './phone'
import { tooSmall } from './targets'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const look: Look = { colour: 'dark', elder: true }

/** Pages whose address names something that the starter content has not. */
const leadsNowhere = ['missing', 'unsubscribe', 'training', 'signUp', 'signUpGroup', 'certificate']

const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** On a wide screen no line of text is longer than one can read, and nothing is cut off. */
const problemsOnWide = async (page: Page): Promise<string[]> => {
  const phone = page.viewportSize()
  await page.setViewportSize({ width: 1440, height: 900 })
  const widest = await page.evaluate(() =>
    Math.max(0, ...[...document.querySelectorAll('p')].map((text) => text.getBoundingClientRect().width)),
  )
  const overflow = await tooWide(page)
  if (phone) await page.setViewportSize(phone)
  return [...(overflow > 0 ? [`${overflow} px wider than a wide screen`] : []), ...(widest < 900 ? [] : [`lines of ${widest} px`])]
}

/** What is wrong with the page that is shown. */
const problemsOf = async ({ page, troubles }: Phone, name: string): Promise<string[]> => {
  const headings = await page.locator('h1').count()
  const overflow = await tooWide(page)
  return [
    ...(headings === 1 ? [] : [`${headings} first headings`]),
    ...((await page.title()) === '' ? ['no title'] : []),
    ...(overflow > 0 ? [`${overflow} px wider than the screen`] : []),
    ...(await violations(page)),
    ...(await tooSmall(page, 60)),
    ...(await problemsOnWide(page)),
    // what there is not is answered with 404, and the browser says so
    ...troubles().filter((trouble) => !leadsNowhere.includes(name) || !trouble.includes('404')),
  ]
}

describe('every page', () => {
  it('is sound and accessible, dark for the elderly on a phone, and readable on a wide screen', async () => {
    const phone = await openPhone(browser, look)
    expect(await eachPlace(phone.page, (name) => problemsOf(phone, name))).toEqual({})
    await phone.context.close()
  }, 120_000)

  // Every look and the keyboard are walked by the proof that every page is accessible.
})
