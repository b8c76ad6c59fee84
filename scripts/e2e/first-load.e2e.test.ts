import { gzipSync } from 'node:zlib'
import type { Browser, Response } from 'playwright-core'
import { base, launchBrowser, openPhone, visit } from './phone'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const sizeOf = async (response: Response): Promise<[string, number]> => [
  new URL(response.url()).pathname,
  gzipSync(await response.body()).length,
]

describe('the first load', () => {
  it('of the feed in a browser is at most 150 kB of HTML, JavaScript and CSS', async () => {
    const { page, context } = await openPhone(browser)
    const bodies: Promise<[string, number]>[] = []
    page.on('response', (response) => {
      if (/document|script|stylesheet/.test(response.request().resourceType())) bodies.push(sizeOf(response))
    })
    await visit(page, '/')
    const sizes = await Promise.all(bodies)
    await context.close()
    const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0)
    expect(sizes.length).toBeGreaterThanOrEqual(3)
    // the sizes, so that a failure says where the weight is
    expect(total <= 150_000 ? [] : sizes).toEqual([])
  })

  it('of the mini-app is one answer of at most 30 kB', async () => {
    const answer = await fetch(`${base}/api/daily/articles`)
    expect(answer.status).toBe(200)
    expect(gzipSync(Buffer.from(await answer.arrayBuffer())).length).toBeLessThanOrEqual(30_000)
  })
})
