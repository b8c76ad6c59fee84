import { gzipSync } from 'node:zlib'
import type { Browser, Request } from 'playwright-core'
import { base, launchBrowser, openPhone, visit } from './phone'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const sizeOf = async (request: Request): Promise<[string, number]> => {
  const body = await (await request.response())?.body()
  return [new URL(request.url()).pathname, gzipSync(body ?? '').length]
}

describe('the first load', () => {
  it('of the feed in a browser is at most 150 kB of HTML, JavaScript and CSS', async () => {
    const { page, context } = await openPhone(browser, { colour: 'light', elder: false, keeps: true })
    const bodies: Promise<[string, number]>[] = []
    let hasLoaded = false
    page.once('load', () => {
      hasLoaded = true
    })
    page.on('request', (request) => {
      // what comes after the load event (the schemas that check answers) delays nobody
      if (/document|script|stylesheet/.test(request.resourceType()) && !hasLoaded) bodies.push(sizeOf(request))
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
    const answer = await fetch(`${base()}/api/daily/articles`)
    expect(answer.status).toBe(200)
    expect(gzipSync(Buffer.from(await answer.arrayBuffer())).length).toBeLessThanOrEqual(30_000)
  })
})
