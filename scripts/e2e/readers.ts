import type { Browser, Page } from 'playwright-core'
import { countRequests, settled } from './settled'

/** Where readers find words of an article: the app, three feeds, the search. */
export type Seen = Record<'app' | 'rss' | 'atom' | 'json' | 'search', boolean>

/** An address of the app on a reader's phone, drawn by the app itself, with nothing kept from before. */
const onPhone = async <T>(browser: Browser, address: string, look: (page: Page) => Promise<T>): Promise<T> => {
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    isMobile: true,
    locale: 'zh-CN',
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  countRequests(page)
  await page.goto(address)
  await page.locator('h1').first().waitFor()
  await settled(page)
  const seen = await look(page)
  await context.close()
  return seen
}

/** Whether a page of the app says something. */
export const isRead = (browser: Browser, address: string, words: string): Promise<boolean> =>
  onPhone(browser, address, async (page) => (await page.getByText(words).filter({ visible: true }).count()) > 0)

const isFound = (browser: Browser, address: string, id: string): Promise<boolean> =>
  onPhone(browser, address, async (page) => (await page.locator(`a[href*="${id}"]`).count()) > 0)

const says = async (address: string, words: string): Promise<boolean> => (await (await fetch(address)).text()).includes(words)

/** Where readers see these words of an article now. */
export const whereSeen = async (browser: Browser, url: string, id: string, words: string): Promise<Seen> => {
  const feed = (format: string) => says(`${url}/feeds/daily.${format}`, words)
  const [app, search, rss, atom, json] = await Promise.all([
    isRead(browser, `${url}/daily/articles/${id}`, words),
    isFound(browser, `${url}/daily/search?q=${encodeURIComponent(words)}`, id),
    feed('rss'),
    feed('atom'),
    feed('json'),
  ])
  return { app, search, rss, atom, json }
}

export const everywhere: Seen = { app: true, rss: true, atom: true, json: true, search: true }
export const nowhere: Seen = { app: false, rss: false, atom: false, json: false, search: false }
