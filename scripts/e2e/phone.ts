import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { chromium as debiansChromium } from '../install/from-debian'
import { countRequests, settled } from './settled'
import { noteTroubles } from './troubles'

export interface Look {
  colour: 'light' | 'dark'
  elder: boolean
  language?: 'zh' | 'en'
  /** Has the service worker, which keeps the app and what was read; a page that begins with it costs a sixth more. */
  keeps?: true
}

/** A phone-wide browser that notes everything that goes wrong in it. */
export interface Phone {
  context: BrowserContext
  page: Page
  /** What went wrong since the last call, see `noteTroubles`. */
  troubles: () => string[]
}

/** The address of the house under test, which whoever started it has put into the environment. */
export const base = (): string => process.env.E2E_URL ?? ''

const quiet = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-default-apps', '--no-first-run']
/** Pages of a walk are gone before it pays to optimise what they run; without that a quarter less is computed. */
const unoptimised = ['--js-flags=--no-opt --no-maglev']

/** A browser for walks, or one that runs pages as fast as a person's, to be measured. */
export const launchBrowser = (forWhat: 'walks' | 'measures' = 'walks'): Promise<Browser> =>
  chromium.launch({ executablePath: debiansChromium(), args: [...quiet, ...(forWhat === 'walks' ? unoptimised : [])] })

const screen = {
  viewport: { width: 375, height: 812 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
}

export async function openPhone(browser: Browser, look: Look = { colour: 'light', elder: false }): Promise<Phone> {
  const serviceWorkers = look.keeps ? 'allow' : 'block'
  const context = await browser.newContext({ ...screen, serviceWorkers, colorScheme: look.colour, reducedMotion: 'reduce' })
  // tsx names functions by a helper, also those that run in the page
  await context.addInitScript({ content: 'globalThis.__name ??= (named) => named' })
  // Taro keeps a value as the `data` of an object
  const keep = (name: string, value: unknown) =>
    context.addInitScript(
      ([key = '', text = '']) => localStorage.setItem(key, text),
      [`tisc:${name}`, JSON.stringify({ data: JSON.stringify(value) })],
    )
  await keep('appearance', { colour: look.colour, elder: look.elder, textSize: 1 })
  if (look.language) await keep('language', look.language)
  context.on('page', countRequests)
  const page = await context.newPage()
  return { context, page, troubles: noteTroubles(page, base()) }
}

/** How long a page may take to show itself, on a machine that does much else at the same time. */
const patience = 10_000

/** Opens an address and waits until the page shows what it came to show. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(base() + address)
  await page.locator('h1').first().waitFor({ timeout: patience })
  await settled(page)
}
