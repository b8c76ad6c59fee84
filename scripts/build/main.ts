import { house } from '../house'
import { buildStale } from './build-stale'
import { builds } from './builds'

/** `npm run build [names]`: builds what is missing or stale. */
export const main = async (names: string[]): Promise<void> => {
  const wanted = builds.filter(({ name }) => names.length === 0 || names.includes(name))
  const built = await buildStale(house, wanted)
  if (built.length === 0) console.log('Everything is built.')
}
