import type { Browser } from 'playwright-core'
import type { Proof } from '../proof/proof'
import { type ConsoleHouse, startConsoleHouse } from './console-house'
import { plantHostile } from './hostile-articles'
import { launchBrowser } from './phone'
import { attacks } from './xss-corpus'
import { lookAtEverything } from './xss-look'

/** Hostile texts through editor, clipboard and importer, up to the reader's and the console's screens. */
export const proof: Proof = {
  name: 'nothing that is written, pasted or imported runs in a browser',
  weakening: 'the server forgets to escape what it puts on a page, and no policy stands behind it',
  run: async (size, weaken) => {
    const [house, browser] = await Promise.all([startConsoleHouse(), launchBrowser()])
    try {
      const { texts, pages, struck } = await strikesOf(house, browser, size === 'full', weaken)
      if (struck.length > 0) throw new Error(`${struck.length} executions: ${struck.slice(0, 5).join(', ')}`)
      return { figures: { texts, 'pages looked at': pages, executions: 0 } }
    } finally {
      await browser.close()
      await house.stop()
    }
  },
}

/** With the policy and without it, since markup that only the policy stops would be one mistake away; small, without it alone. */
const strikesOf = async (house: ConsoleHouse, browser: Browser, isFull: boolean, weaken: boolean) => {
  const struck: string[] = []
  const texts = isFull ? attacks : attacks.slice(0, 2)
  const planted = await plantHostile(house, browser, texts, (where) => struck.push(where))
  let pages = 0
  for (const bypassCSP of isFull ? [false, true] : [true]) {
    const atDesk = isFull ? planted.ids.length : 2
    pages += await lookAtEverything({
      house,
      browser,
      planted,
      atDesk,
      bypassCSP,
      unescaped: weaken,
      strike: (where) => struck.push(where),
    })
  }
  return { texts: texts.length, pages, struck }
}
