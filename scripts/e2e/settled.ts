import type { Page, Request } from 'playwright-core'
import { until } from './processes'

const asked = new WeakMap<Page, Set<Request>>()

/** Keeps count of what a page asks for, from now on. */
export const countRequests = (page: Page): void => {
  const open = new Set<Request>()
  asked.set(page, open)
  page.on('request', (request) => open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
}

/** Runs in the page: whether it has drawn what it has, and waits for nothing more. Nothing in it has a name: tsx would add a helper. */
const isDrawn = (): Promise<boolean> =>
  new Promise((resolve) => {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => resolve(document.readyState === 'complete' && document.querySelector('[aria-busy=true]') === null)),
    )
  })

/**
 * Waits until a page that `countRequests` knows has all that it asked for and has drawn it. Much sooner there than a network that was idle
 * for half a second, which a walk over all pages waits for a hundred times.
 */
export const settled = (page: Page): Promise<void> => {
  const open = asked.get(page)
  if (!open) throw new Error('nobody counts what this page asks for')
  const isStill = async () => open.size === 0 && (await page.evaluate(isDrawn)) && open.size === 0
  return until(`${page.url()} has all it asked for and has drawn it`, isStill, 15_000)
}
