import { gzipSync } from 'node:zlib'
import type { Request } from 'playwright-core'
import { openDesk } from './desk'
import { base, launchBrowser } from './phone'

const sizeOf = async (request: Request): Promise<[string, number]> => {
  const body = await (await request.response())?.body()
  return [new URL(request.url()).pathname, gzipSync(body ?? '').length]
}

it('the first load of the console is at most 350 kB of HTML, JavaScript and CSS', async () => {
  const browser = await launchBrowser()
  const { page } = await openDesk(browser, base())
  const bodies: Promise<[string, number]>[] = []
  page.on('request', (request) => {
    if (/document|script|stylesheet/.test(request.resourceType())) bodies.push(sizeOf(request))
  })
  await page.goto('/console')
  await page.getByRole('heading', { name: '登录工作台' }).waitFor()
  await page.waitForLoadState('networkidle')
  const sizes = await Promise.all(bodies)
  await browser.close()
  const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0)
  expect(sizes.length).toBeGreaterThanOrEqual(3)
  // the sizes, so that a failure says where the weight is
  expect(total <= 350_000 ? [] : sizes).toEqual([])
})
