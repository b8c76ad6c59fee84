import type { Browser, Page } from 'playwright-core'
import type { Proof } from '../proof/proof'
import { violations } from './axe'
import { eachPlace } from './each-place'
import { walkByKeyboard } from './keyboard'
import { type Look, launchBrowser, openPhone } from './phone'
import { tooSmall } from './targets'
import { withHouse } from './with-house'

const looks: Look[] = [
  { colour: 'light', elder: false },
  { colour: 'dark', elder: false },
  { colour: 'light', elder: true },
  { colour: 'dark', elder: true },
]

/** Every page in every look: axe finds nothing, fingers find everything, the keyboard reaches everything and shows where it is. */
export const proof: Proof = {
  name: 'every page is accessible in every look',
  weakening: 'the sign of focus is taken away',
  notInTest: 'the end-to-end tests look at every page; the keyboard needs minutes',
  run: (size, weaken) =>
    withHouse(async () => {
      const browser = await launchBrowser()
      try {
        const found: string[] = []
        let pages = 0
        for (const look of size === 'full' ? looks : looks.slice(0, 1)) pages += await walk(browser, look, weaken, found)
        if (found.length > 0) throw new Error(found.join('\n'))
        return { figures: { pages, looks: size === 'full' ? looks.length : 1, problems: 0 } }
      } finally {
        await browser.close()
      }
    }),
}

const walk = async (browser: Browser, look: Look, weaken: boolean, found: string[]): Promise<number> => {
  const { page, context } = await openPhone(browser, look)
  let pages = 0
  const problems = await eachPlace(page, async () => {
    pages++
    if (weaken) await hideFocus(page)
    return [...(await violations(page)), ...(await tooSmall(page, look.elder ? 60 : 44)), ...(await walkByKeyboard(page)).problems]
  })
  await context.close()
  const name = `${look.colour}${look.elder ? ' for the elderly' : ''}`
  found.push(...Object.entries(problems).flatMap(([place, all]) => all.map((problem) => `${place}, ${name}: ${problem}`)))
  return pages
}

const hideFocus = (page: Page): Promise<unknown> => page.addStyleTag({ content: '*:focus, *:focus-visible { outline: none !important }' })
