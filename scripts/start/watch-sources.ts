import { watch } from 'node:fs'
import { join } from 'node:path'
import { buildStale } from '../build/build-stale'
import { builds } from '../build/builds'
import { house } from '../house'
import type { Server } from './server'

const watched = ['shared/src', 'bff/src', 'miniapp/src']
/** A save touches several files within this many milliseconds. */
const pause = 200

/** Builds again whatever a change makes stale, and restarts the server when it is. A build that fails is told and waits for the next change. */
export function watchSources(server: Server): void {
  let timer: NodeJS.Timeout | undefined
  let work = Promise.resolve()
  const changed = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      work = work.then(() => rebuild(server)).catch((error: Error) => console.error(error.message))
    }, pause)
  }
  for (const folder of watched) watch(join(house, folder), { recursive: true }, changed).unref()
}

const rebuild = async (server: Server): Promise<void> => {
  const built = await buildStale(house, builds)
  if (built.includes('bff')) await server.restart()
  if (built.length > 0) console.log('Up to date.')
}
