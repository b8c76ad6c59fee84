import type { Browser } from 'playwright-core'
import { violations } from './axe'
import { type ConsoleHouse, startConsoleHouse } from './console-house'
import { consolePlaces, visitPlace } from './console-places'
import { type Furnished, furnish } from './furnish'
import { launchBrowser } from './phone'

let house: ConsoleHouse
let browser: Browser
let furnished: Furnished

beforeAll(async () => {
  ;[house, browser] = await Promise.all([startConsoleHouse(), launchBrowser()])
  furnished = await furnish(house, browser)
})
afterAll(async () => {
  await browser.close()
  await house.stop()
})

it('every page of the console is accessible', async () => {
  const { page } = furnished.all
  const found: Record<string, string[]> = {}
  // the proof of the same name opens what opens on them as well, and walks all of it by keyboard
  for (const place of (await consolePlaces(page, furnished)).filter(({ press }) => !press)) {
    await visitPlace(page, place)
    const problems = await violations(page)
    if (problems.length > 0) found[place.name] = problems
  }
  expect(found).toEqual({})
}, 120_000)
