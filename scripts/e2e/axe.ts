import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong on the page that is shown: the rule, and where. */
export async function violations(page: Page): Promise<string[]> {
  // evaluated over the debugging protocol, which the page's CSP does not bind; half a megabyte, so once a page
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(source)
  const results = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')
  return (results as AxeResults).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim()}`),
  )
}
