import type { Browser } from 'playwright-core'
import { violations } from './axe'
import { walkByKeyboard } from './keyboard'
import { type Look, launchBrowser, openPhone, visit } from './phone'
import { places } from './places'
import { tooSmall } from './targets'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const looks: [string, Look][] = [
  ['light', { colour: 'light', elder: false }],
  ['dark for the elderly', { colour: 'dark', elder: true }],
]

describe('every page, at phone width', () => {
  it.each(looks)(
    'is sound and accessible: %s',
    async (_, look) => {
      const found: Record<string, string[]> = {}
      const { page, troubles, context } = await openPhone(browser, look)
      for (const { name, address } of await places()) {
        await visit(page, address)
        const headings = await page.locator('h1').count()
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        found[name] = [
          ...(headings === 1 ? [] : [`${headings} first headings`]),
          ...((await page.title()) === '' ? ['no title'] : []),
          ...(overflow > 0 ? [`${overflow} px wider than the screen`] : []),
          ...(await violations(page)),
          ...(await tooSmall(page, look.elder ? 60 : 44)),
          // an unknown address is answered with 404, and the browser says so
          ...troubles().filter((trouble) => name !== 'missing' || !trouble.includes('404')),
        ]
      }
      await context.close()
      expect(Object.entries(found).filter(([, problems]) => problems.length > 0)).toEqual([])
    },
    120_000,
  )

  it('can be walked by keyboard', async () => {
    const found: Record<string, string[]> = {}
    const { page, context } = await openPhone(browser)
    for (const { name, address } of await places()) {
      await visit(page, address)
      found[name] = (await walkByKeyboard(page)).problems
    }
    await context.close()
    expect(Object.entries(found).filter(([, problems]) => problems.length > 0)).toEqual([])
  }, 120_000)
})
