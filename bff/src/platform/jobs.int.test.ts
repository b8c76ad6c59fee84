import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import pino from 'pino'
import { ownDatabase } from '../../test/database'
import { type Job, type Jobs, startJobs } from './jobs'
import { connectDatabase, disconnectDatabase } from './mongo'

const uri = ownDatabase()
const clock = { now: () => new Date('2026-01-01T00:00:00Z') }
const silent = pino({ level: 'silent' })
const started: Jobs[] = []

beforeAll(() => connectDatabase(uri))
afterEach(async () => {
  await Promise.all(started.splice(0).map((jobs) => jobs.stop()))
})
afterAll(disconnectDatabase)

/** A job that is done for as long as it is waited for. */
const counted = (name: string, times: number, more: Partial<Job> = {}) => {
  const calls: string[] = []
  let enough = () => {}
  const done = new Promise<void>((resolve) => {
    enough = resolve
  })
  const run = async (now: Date) => {
    calls.push(now.toISOString())
    if (calls.length === times) enough()
  }
  return { job: { name, run, prompt: true as const, ...more }, calls, done }
}

it('runs every job again and again with the given clock, goes on after a failure and logs it, and stops', async () => {
  const log = new PassThrough()
  const runIds: (string | undefined)[] = []
  const failing: Job = {
    name: 'failing',
    prompt: true,
    run: (_now, runId) => {
      runIds.push(runId)
      return Promise.reject(new Error('no'))
    },
  }
  const working = counted('working', 3)
  const logged = once(log, 'data')
  const jobs = await startJobs([failing, working.job], clock, pino({}, log), 20)
  await working.done
  await jobs.stop()
  const made = working.calls.length
  expect(working.calls[0]).toBe('2026-01-01T00:00:00.000Z')
  expect(JSON.parse(String((await logged)[0]))).toMatchObject({ job: 'failing', msg: 'a job failed', runId: runIds[0] })
  expect(new Set(runIds).size).toBe(runIds.length)
  await new Promise((resolve) => setImmediate(resolve))
  expect(working.calls).toHaveLength(made)
})

it('lets one instance at a time do what one is enough for, and each what is its own', async () => {
  let together = 0
  let isHolding = false
  let begin = () => {}
  let release = () => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const single: Job = {
    name: 'single',
    prompt: true,
    run: async () => {
      if (!isHolding) return
      together++
      begin()
      await released
    },
  }
  const own = [counted('own', 1, { everywhere: true }), counted('own', 1, { everywhere: true })]
  for (const { job } of own) started.push(await startJobs([single, job], clock, silent, 10))
  // An instance that starts sets the tick anew, which may meet one that is at work: harmless, since what is due is a query.
  const rounds = async (count: number) => {
    const before = own[0]?.calls.length ?? 0
    while ((own[0]?.calls.length ?? 0) < before + count) await new Promise((resolve) => setImmediate(resolve))
  }
  await rounds(50)
  isHolding = true
  await begun
  await rounds(20)
  release()
  expect(together).toBe(1)
  expect(own.every(({ calls }) => calls.length > 0)).toBe(true)
})

it('does what nobody waits for when it starts, and then far less often than what somebody waits for', async () => {
  const waited = counted('waited', 5)
  const done: string[] = []
  const unhurried = ['one', 'other'].map((name): Job => ({ name, run: async () => void done.push(name) }))
  // five rounds would have to take twelve seconds for a second of what nobody waits for
  started.push(await startJobs([waited.job, ...unhurried], clock, silent, 200))
  await waited.done
  expect(done).toEqual(['one', 'other'])
})

it('begins what may take long beside all else, once at a time, and waits for it at the end', async () => {
  let [begun, ended] = [0, 0]
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const long: Job = {
    name: 'long',
    long: true,
    run: async () => {
      begun++
      await released
      ended++
    },
  }
  const beside = counted('beside', 20)
  const jobs = await startJobs([long, beside.job], clock, silent, 10)
  await beside.done
  expect([begun, ended]).toEqual([1, 0])
  const stopped = jobs.stop()
  release()
  await stopped
  expect(ended).toBe(begun)
})

it('does everything at once when it is told to', async () => {
  const moved = { at: new Date('2026-01-01T00:00:00Z') }
  const told = counted('told', 1)
  const own = counted('own', 1, { everywhere: true })
  const jobs = await startJobs([told.job, own.job], { now: () => moved.at }, silent)
  started.push(jobs)
  moved.at = new Date('2026-02-01T00:00:00Z')
  await jobs.tick()
  expect([told.calls.at(-1), own.calls.at(-1)]).toEqual(['2026-02-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'])
})
