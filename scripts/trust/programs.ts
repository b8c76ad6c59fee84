import { join } from 'node:path'
import { buildStale } from '../build/build-stale'
import { builds } from '../build/builds'
import { house } from '../house'

const wanted = builds.filter(({ name }) => name === 'bff' || name === 'database')
const [server, bundle] = [join(house, 'bff/dist/server.js'), join(house, 'scripts/embedded-mongo/dist/database.js')]

/** The server and the database as they are shipped, built anew where they are stale: they start much sooner than their sources. */
export const builtPrograms = async (): Promise<{ server: string; bundle: string }> => {
  await buildStale(house, wanted)
  return { server, bundle }
}
