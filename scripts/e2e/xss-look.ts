import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { ConsoleHouse } from './console-house'
import type { Planted } from './hostile-articles'
import { noteStrikes } from './strikes'

/** Runs in the page: what would run if it were pressed, moved over or loaded. */
const armed = (): string[] =>
  [...document.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter(({ name, value }) => /^on/i.test(name) || /^(javascript|vbscript|data:text)/i.test(value.replace(/[^\x21-\x7e]/g, '')))
      .map(({ name, value }) => `${element.tagName} ${name}=${value.slice(0, 40)}`),
  )

interface Look {
  house: ConsoleHouse
  browser: Browser
  planted: Planted
  /** At how many of the articles it looks at the desk as well. */
  atDesk: number
  bypassCSP: boolean
  /** Takes the escapes out of what the server sends. */
  unescaped: boolean
  strike: (where: string) => void
}

const readersPages = (ids: string[]): string[] => [
  '/',
  '/daily/issues/1',
  `/daily/search?q=${encodeURIComponent('"><img src=x onerror=struck()>')}`,
  ...ids.map((id) => `/daily/articles/${id}`),
]

const desksPages = (ids: string[]): string[] => [
  '/console/daily',
  '/console/daily/issues/1',
  ...ids.map((id) => `/console/daily/articles/${id}`),
]

const withoutEscapes = (html: string): string => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')

/** Opens one page and waits until it has drawn everything; the app's pages are drawn when they have a heading. */
const open = async (page: Page, address: string, isDrawn: boolean, strike: (where: string) => void): Promise<void> => {
  await page.goto(address)
  if (isDrawn) await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  for (const found of await page.evaluate(armed)) strike(`armed: ${found}`)
}

interface Kind {
  name: string
  addresses: string[]
  /** Only what the server wrote is drawn. */
  withoutApp?: boolean
  /** Whose session the pages are opened with. */
  asStaff?: boolean
}

/** The pages that show the planted texts: the app, the page as the server writes it, the desk with its phone. Gives back how many. */
export const lookAtEverything = async (look: Look): Promise<number> => {
  const { ids } = look.planted
  const atDesk = ids.slice(0, look.atDesk)
  const kinds: Kind[] = [
    { name: 'app', addresses: readersPages(ids) },
    { name: 'page of the server', addresses: readersPages(ids), withoutApp: true },
    { name: 'desk', addresses: desksPages(atDesk), asStaff: true },
  ]
  await Promise.all(kinds.map((kind) => lookAtKind(look, kind)))
  return kinds.reduce((sum, { addresses }) => sum + addresses.length, 0)
}

const lookAtKind = async ({ house, browser, planted, bypassCSP, unescaped, strike }: Look, kind: Kind): Promise<void> => {
  const name = `${kind.name} ${bypassCSP ? 'without' : 'with'} the policy`
  const session = kind.asStaff ? { storageState: await planted.desk.context.storageState() } : {}
  const context = await browser.newContext({ ...session, bypassCSP, baseURL: house.url, locale: 'zh-CN', serviceWorkers: 'block' })
  await context.addInitScript({ content: 'globalThis.__name ??= (named) => named' })
  await noteStrikes(context, name, strike)
  if (kind.withoutApp) await context.route('**/*.js', (route) => route.abort())
  if (kind.withoutApp && unescaped) await context.route('**/daily/**', loseEscapes)
  const page = await context.newPage()
  for (const address of kind.addresses) await open(page, address, !kind.withoutApp, (where) => strike(`${name}, ${address}: ${where}`))
  await context.close()
}

const loseEscapes: Parameters<BrowserContext['route']>[1] = async (route) => {
  if (route.request().resourceType() !== 'document') return route.fallback()
  const response = await route.fetch()
  return route.fulfill({ response, body: withoutEscapes(await response.text()) })
}
