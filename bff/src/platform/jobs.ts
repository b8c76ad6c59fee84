import { randomUUID } from 'node:crypto'
import { setTimeout as later } from 'node:timers/promises'
import { MongoBackend } from '@agendajs/mongo-backend'
import { Agenda } from 'agenda'
import mongoose from 'mongoose'
import type { Logger } from 'pino'
import type { Clock } from './clock'

/**
 * Something that is done again and again. What is due is a query of its own with the instant it is given, so any number of instances may
 * run it at once; agenda only ticks, so that mostly one of them does. `prompt` is for what somebody waits for: it is done each second, in one
 * round with all that is; what has neither is done once a minute, since an idle house that asks for everything each second keeps a third of
 * a processor busy. `long` is for what somebody waits for and may take long: it is begun each second beside the round, unless this process is
 * still at it. `everywhere` is for what each process keeps in its memory and is done each second. `runId` names this one run in the log.
 */
export type Job = { name: string; run(now: Date, runId?: string): Promise<void>; prompt?: true; long?: true; everywhere?: true }

/** `tick` does everything once, here and now: tests move the clock and call it. */
export type Jobs = { tick(): Promise<void>; stop(): Promise<void> }

/** A job that was cut off, by a killed process, is somebody else's after so many milliseconds; one that takes longer may run twice. */
const lockLifetime = 15_000

/** What is done in one round, and how many times less often. */
const [prompt, unhurried] = [
  { times: 1, name: 'what somebody waits for' },
  { times: 60, name: 'what nobody waits for' },
]

/** How long a stop waits for the rounds, and then for what was begun beside them, in milliseconds. */
const patience = 4_000

/** Begins what may take long and does not wait for it, unless it still goes on; `all` waits. */
const createBeside = (run: (job: Job) => Promise<void>) => {
  const running = new Map<string, Promise<void>>()
  return {
    begin: (job: Job): void => {
      if (running.has(job.name)) return
      running.set(
        job.name,
        run(job).finally(() => running.delete(job.name)),
      )
    },
    all: async (): Promise<void> => void (await Promise.all(running.values())),
  }
}

/** Does what each process has to do by itself, one round after the other. */
const everyProcess = (round: () => Promise<void>, milliseconds: number): (() => Promise<void>) => {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  let stopped = false
  const next = () => {
    if (stopped) return
    timer = setTimeout(() => {
      running = round().then(next)
    }, milliseconds).unref()
  }
  next()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}

/** Runs every job again and again, on the connected database; one that fails is logged and tried with the next round. `stop` waits for what is running. */
export const startJobs = async (jobs: Job[], clock: Clock, logger: Logger, everyMilliseconds = 1_000): Promise<Jobs> => {
  const run = ({ name, run }: Job) => {
    const runId = randomUUID()
    return run(clock.now(), runId).catch((error: unknown) => logger.error({ err: error, job: name, runId }, 'a job failed'))
  }
  const round = async (some: Job[]) => {
    for (const job of some) await run(job)
  }
  const { db } = mongoose.connection
  if (!db) throw new Error('jobs are kept in the database: connect first')
  const agenda = new Agenda({
    backend: new MongoBackend({ mongo: db as never, collection: 'jobs' }),
    processEvery: everyMilliseconds,
    defaultLockLifetime: lockLifetime,
  })
  agenda.on('error', (error) => logger.error({ err: error }, 'the jobs’ clock failed'))
  const beside = createBeside(run)
  const shared = jobs.filter(({ long, everywhere }) => !long && !everywhere)
  const promptly = async () => {
    for (const job of jobs) if (job.long) beside.begin(job)
    await round(shared.filter(({ prompt }) => prompt))
  }
  const rounds = [
    { ...prompt, run: promptly },
    { ...unhurried, run: () => round(shared.filter(({ prompt }) => !prompt)) },
  ]
  for (const one of rounds) agenda.define(one.name, () => run(one))
  await agenda.start()
  for (const { name, times } of rounds) await agenda.every(everyMilliseconds * times, name)
  const stopOwn = everyProcess(() => round(jobs.filter(({ everywhere }) => everywhere)), everyMilliseconds)
  return {
    tick: () => round(jobs),
    stop: async () => {
      await Promise.all([stopOwn(), agenda.drain(patience)])
      await Promise.race([beside.all(), later(patience, undefined, { ref: false })])
      await agenda.stop(false)
    },
  }
}
