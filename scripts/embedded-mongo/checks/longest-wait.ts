import { setTimeout as sleep } from 'node:timers/promises'
import type { EngineProcess } from '../test/engine-process'

const tries = 6

/**
 * Measures until a value is within the limit, a few times at most, and gives the smallest: what the engine causes comes every time,
 * what other work on the machine causes does not.
 */
export async function withinLimit(limit: number, measure: () => Promise<number>): Promise<number> {
  let smallest = Number.POSITIVE_INFINITY
  for (let i = 0; i < tries && smallest > limit; i++) smallest = Math.min(smallest, await measure())
  return smallest
}

/** Stops a process again and again, as a long pause of its own would; gives back how to end that. */
export function holdUp(engine: EngineProcess, milliseconds: number): () => Promise<void> {
  let on = true
  const holding = (async () => {
    while (on) {
      process.kill(engine.pid, 'SIGSTOP')
      await sleep(milliseconds)
      process.kill(engine.pid, 'SIGCONT')
      await sleep(milliseconds / 10)
    }
  })()
  return async () => {
    on = false
    await holding
  }
}
