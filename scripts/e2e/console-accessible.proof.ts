import type { Page } from 'playwright-core'
import type { Proof } from '../proof/proof'
import { violations } from './axe'
import { startConsoleHouse } from './console-house'
import { type ConsolePlace, consolePlaces, visitPlace } from './console-places'
import { furnish } from './furnish'
import { walkByKeyboard } from './keyboard'
import { launchBrowser } from './phone'

/** Every page of the console and what opens on it: axe finds nothing, the keyboard reaches everything and shows where it is. */
export const proof: Proof = {
  name: 'every page of the console is accessible',
  weakening: 'the sign of focus is taken away',
  notInTest: 'the end-to-end tests look at every page; the keyboard needs minutes',
  run: async (size, weaken) => {
    const [house, browser] = await Promise.all([startConsoleHouse(), launchBrowser()])
    try {
      const desk = await furnish(house, browser)
      const all = await consolePlaces(desk.all.page, desk)
      const places = size === 'full' ? all : all.filter(({ press }) => !press)
      const found: string[] = []
      for (const place of places) {
        found.push(...(await problemsOf(desk.all.page, place, weaken)).map((problem) => `${place.name}: ${problem}`))
      }
      found.push(...desk.all.troubles())
      if (found.length > 0) throw new Error(found.join('\n'))
      return { figures: { pages: places.length, problems: 0 } }
    } finally {
      await browser.close()
      await house.stop()
    }
  },
}

const problemsOf = async (page: Page, place: ConsolePlace, weaken: boolean): Promise<string[]> => {
  await visitPlace(page, place)
  if (weaken) await page.evaluate(hideFocus)
  const isDialog = (await page.getByRole('dialog').count()) > 0
  // behind an open dialog the page is out of reach, as it should be
  const { problems } = isDialog ? { problems: await focusOfDialog(page) } : await walkByKeyboard(page)
  return [...(await violations(page)), ...problems]
}

/** A dialog has the focus when it opens, and Escape closes it. */
const focusOfDialog = async (page: Page): Promise<string[]> => {
  const isInside = () => document.activeElement?.closest('[role=dialog]') !== null
  return page.waitForFunction(isInside, undefined, { timeout: 3_000 }).then(
    () => [],
    () => ['the dialog does not take the focus'],
  )
}

/** Runs in the page. A sheet made there is no style element, which our policy would refuse. */
const hideFocus = (): void => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { outline: none !important; box-shadow: none !important; border-color: #768483 !important }')
  document.adoptedStyleSheets = [sheet]
}
