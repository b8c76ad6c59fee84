import { watch } from 'node:fs'
import { join } from 'node:path'
import { buildStale } from '../build/build-stale'
import { builds } from '../build/builds'
import { house } from '../house'
import type { Server } from './server'

const watched = ['shared/src', 'bff/src', 'bff/console/src', 'miniapp/src']
/** What a browser shows, in the order in which it is soonest built. */
const shown = builds.filter(({ name }) => ['bff', 'console', 'h5'].includes(name)).reverse()
const others = builds.filter(({ name }) => name === 'weapp')
/** A save touches several files within this many milliseconds. */
const pause = 200

/**
 * Builds again whatever a change makes stale, and restarts the server, which reads what it serves when it starts. A build that fails is
 * told and waits for the next change. Gives back how to stop watching; a build under way ends with the process.
 */
export function watchSources(server: Server): () => void {
  let timer: NodeJS.Timeout | undefined
  let work = Promise.resolve()
  let isOver = false
  const tell = (error: Error): void => {
    if (!isOver) console.error(error.message)
  }
  const changed = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      work = work.then(() => rebuild(server)).catch(tell)
    }, pause)
  }
  const watchers = watched.map((folder) => watch(join(house, folder), { recursive: true }, changed))
  return () => {
    isOver = true
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}

/** One build after the other, each shown as soon as it is there. */
const rebuild = async (server: Server): Promise<void> => {
  for (const build of shown) {
    const built = await buildStale(house, [build])
    if (built.length === 0) continue
    await server.restart()
    console.log('Shown now: load the page again.')
  }
  await buildStale(house, others)
}
