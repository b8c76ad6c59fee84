import type { Logger } from 'pino'
import type { Clock } from './clock'

/** Something that is done again and again: what is due is a query of its own with the instant it is given, so any number of instances may run it. */
export type Job = { name: string; run(now: Date): Promise<void> }

export type Jobs = { tick(): Promise<void>; stop(): Promise<void> }

/** Runs every job, then waits and begins again; a job that fails is logged and tried with the next round. `stop` waits for a running round. */
export const startJobs = (jobs: Job[], clock: Clock, logger: Logger, everyMilliseconds = 1_000): Jobs => {
  const tick = async () => {
    for (const { name, run } of jobs) {
      await run(clock.now()).catch((error: unknown) => logger.error({ err: error, job: name }, 'a job failed'))
    }
  }
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  let stopped = false
  const next = () => {
    if (stopped) return
    timer = setTimeout(() => {
      running = tick().then(next)
    }, everyMilliseconds).unref()
  }
  next()
  return {
    tick,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
