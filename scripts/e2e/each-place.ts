import type { Page } from 'playwright-core'
import { visit } from './phone'
import { places } from './places'

/** Visits every page of the app and gives back those with problems; a page that does not show itself has that problem. */
export async function eachPlace(page: Page, look: (name: string) => Promise<string[]>): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const { name, address } of await places()) {
    const problems = await visit(page, address).then(
      () => look(name),
      (error: Error) => [`${address} shows nothing: ${error.message.split('\n')[0]}`],
    )
    if (problems.length > 0) found[name] = problems
  }
  return found
}
