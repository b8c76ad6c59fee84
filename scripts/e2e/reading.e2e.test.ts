import type { Browser, Locator } from 'playwright-core'
import { base, launchBrowser, openPhone, type Phone, visit } from './phone'
import { until } from './processes'
import { countRequests } from './settled'

let browser: Browser
let phone: Phone
const article: { address: string; title: string } = { address: '', title: '' }

beforeAll(async () => {
  browser = await launchBrowser()
  const { items }: { items: { id: string; title: string }[] } = await (await fetch(`${base()}/api/daily/articles`)).json()
  Object.assign(article, { address: `/daily/articles/${items[0]?.id}`, title: items[0]?.title })
})
afterAll(() => browser.close())
beforeEach(async () => {
  phone = await openPhone(browser, { colour: 'light', elder: false, keeps: true })
})
afterEach(() => phone.context.close())

/** The page on top; pages that were left stay in the document behind it. */
const shown = (locator: Locator): Locator => locator.filter({ visible: true }).first()

describe('a reader', () => {
  it('opens a story from the feed, keeps it and finds it among the kept ones', async () => {
    const { page, troubles } = phone
    await visit(page, '/')
    await shown(page.getByRole('link', { name: article.title })).click()
    await shown(page.getByRole('heading', { level: 1, name: article.title })).waitFor()
    expect(new URL(page.url()).pathname).toBe(article.address)
    await shown(page.getByRole('button', { name: '收藏' })).click()
    await shown(page.getByRole('button', { name: '已收藏' })).waitFor()
    await visit(page, '/me/kept')
    await shown(page.getByRole('link', { name: article.title })).waitFor()
    expect(troubles()).toEqual([])
  })

  it('searches, sees the words marked, and finds the search again', async () => {
    const { page } = phone
    await visit(page, '/daily/search')
    await shown(page.getByRole('searchbox')).fill('维权')
    await page.keyboard.press('Enter')
    await shown(page.locator('mark')).waitFor()
    expect(await shown(page.locator('mark')).textContent()).toContain('维权')
    expect(new URL(page.url()).searchParams.get('q')).toBe('维权')
    await visit(page, '/daily/search')
    await shown(page.getByRole('button', { name: '维权', exact: true })).waitFor()
  })

  it('turns on the large letters and has them on the next visit', async () => {
    const context = await browser.newContext({ viewport: { width: 375, height: 812 } })
    const page = await context.newPage()
    countRequests(page)
    await visit(page, '/me')
    await shown(page.getByRole('switch', { name: /大字版/ })).click()
    await visit(page, '/daily')
    expect(await page.evaluate(() => document.documentElement.classList.contains('look-elder'))).toBe(true)
    await context.close()
  })

  it('reads the last issue without a network, and is told since when it is kept', async () => {
    const { page, context } = phone
    await visit(page, '/daily')
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    // keeping begins when the reader has had some seconds to read
    // the oldest first, so that the newest is there when all three are
    const keptIssues = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('kept-issue')).length)
    await until('three issues are kept', async () => (await keptIssues()) === 3, 20_000)
    await context.setOffline(true)
    await page.goto(`${base()}/daily`)
    await shown(page.getByText('没有连上，先读存下的')).waitFor()
    await shown(page.getByRole('link', { name: article.title })).waitFor()
  }, 40_000)

  it('is told when nothing answers, and tries again with success', async () => {
    const { page } = phone
    await page.route('**/api/daily/issues**', (route) => route.abort())
    await visit(page, '/daily/archive').catch(() => undefined)
    const again = shown(page.getByRole('button', { name: '再试一次' }))
    await again.waitFor()
    await page.unroute('**/api/daily/issues**')
    await again.click()
    await again.waitFor({ state: 'hidden' })
  })

  it('without JavaScript reads every article, and search engines read what it is', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 375, height: 812 } })
    const page = await context.newPage()
    await page.goto(base() + article.address)
    expect(await page.locator('h1').textContent()).toContain(article.title)
    expect((await page.locator('article p').allTextContents()).join('').length).toBeGreaterThan(50)
    expect(await page.title()).toContain(article.title)
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(base() + article.address)
    expect(await page.locator('meta[property="og:title"]').getAttribute('content')).toContain(article.title)
    expect(await page.locator('meta[name=description]').getAttribute('content')).not.toBe('')
    await context.close()
  })
})
