import type { Page } from 'playwright-core'

/** A bad line: the first piece of a file is lost on its way, the second on its way back. Gives back what mends it. */
export const cutLine = async (page: Page): Promise<() => Promise<void>> => {
  let pieces = 0
  await page.route('**/pieces/*', async (route) => {
    pieces += 1
    if (pieces === 2) await route.fetch()
    await (pieces <= 2 ? route.abort('connectionreset') : route.continue())
  })
  return () => page.unroute('**/pieces/*')
}
