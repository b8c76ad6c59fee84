import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { house } from '../house'
import { base } from './phone'

const routes: Record<string, { web: string }> = JSON.parse(readFileSync(join(house, 'miniapp/src/platform/routes.json'), 'utf8'))

interface Lists {
  items: { id: string; serial: number; key: string }[]
}

/** What needs not be there: a day without a digest, a link that leads to nothing. */
const made = { kind: 'daily', date: '2022-04-27', secret: 'x'.repeat(43), programme: 'expert', session: '0'.repeat(24), code: 'p.x' }

const get = async (path: string): Promise<Lists> => (await fetch(base() + path)).json()

export interface Place {
  name: string
  /** The web address, without the house's own. */
  address: string
  parameters: Record<string, string>
}

/** Every page of the app under its name, with an address that leads to something real; the desk's preview waits for the console around it. */
export async function places(): Promise<Place[]> {
  const [articles, issues, topics] = await Promise.all([get('/api/daily/articles'), get('/api/daily/issues'), get('/api/daily/topics')])
  const real = parametersOf({ id: articles.items[0]?.id, serial: issues.items[0]?.serial, topic: topics.items[0]?.key, ...made })
  return Object.entries(routes)
    .filter(([name]) => name !== 'preview')
    .map(([name, { web }]) => ({
      name,
      address: web.replace('/(.*)', '/nowhere-at-all').replace(/:(\w+)/g, (_, parameter: string) => real[parameter] ?? ''),
      parameters: real,
    }))
}

const parametersOf = (real: Record<string, string | number | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(real).map(([name, value]) => [name, String(value ?? '')]))
