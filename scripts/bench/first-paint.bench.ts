import type { Browser } from 'playwright-core'
import { launchBrowser } from '../e2e/phone'
import { withHouse } from '../e2e/with-house'
import type { Bench, Measure } from './bench'

const rounds = 5
/** A cheap phone on a poor network. */
const poor = { slowerCpu: 4, roundTrip: 150, bytesPerSecond: (1.6 * 1_000_000) / 8 }

interface Paint {
  lcp: number
  cls: number
}

/** How soon a reader on a cheap phone sees the feed and an article, and whether anything jumps. */
export const bench: Bench = {
  name: 'first paint',
  run: () =>
    withHouse(async ({ url }) => {
      const { items }: { items: { id: string }[] } = await (await fetch(`${url}/api/daily/articles`)).json()
      const pages = { feed: `${url}/`, article: `${url}/daily/articles/${items[0]?.id}` }
      const browser = await launchBrowser('measures')
      try {
        const measured: Measure[] = []
        for (const [name, address] of Object.entries(pages)) measured.push(...(await measuresOf(browser, name, address)))
        return measured
      } finally {
        await browser.close()
      }
    }),
}

const measuresOf = async (browser: Browser, name: string, address: string): Promise<Measure[]> => {
  const paints: Paint[] = []
  for (let round = 0; round < rounds; round++) paints.push(await paintOf(browser, address))
  const lcp = middle(paints.map((paint) => paint.lcp)) / 1000
  const cls = Math.max(...paints.map((paint) => paint.cls))
  return [
    { figure: `${name}: LCP, median of ${rounds}`, value: lcp, unit: 's', limit: '≤ 1.8', ok: lcp <= 1.8 },
    { figure: `${name}: CLS, worst of ${rounds}`, value: cls, unit: '', limit: '≤ 0.02', ok: cls <= 0.02 },
  ]
}

const middle = (values: number[]): number => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

/** Opens an address for the first time on the poor phone and reads what the browser measured. */
const paintOf = async (browser: Browser, address: string): Promise<Paint> => {
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const { slowerCpu, roundTrip, bytesPerSecond } = poor
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: roundTrip,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowerCpu })
  await page.addInitScript(observe)
  await page.goto(address)
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  const paint = await page.evaluate(() => (globalThis as unknown as { paint: Paint }).paint)
  await context.close()
  return paint
}

/** Runs in the page, before anything else. */
const observe = (): void => {
  const paint = { lcp: Number.NaN, cls: 0 }
  Object.assign(globalThis, { paint })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) paint.lcp = entry.startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) paint.cls += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
}
