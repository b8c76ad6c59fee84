import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import pino from 'pino'
import { type Job, startJobs } from './jobs'

const clock = { now: () => new Date('2026-01-01T00:00:00Z') }

it('runs every job in each round, goes on after a failure and logs it, and stops after a round', async () => {
  const log = new PassThrough()
  const calls: string[] = []
  let thirdRound = () => {}
  const third = new Promise<void>((resolve) => {
    thirdRound = resolve
  })
  const failing: Job = { name: 'failing', run: () => Promise.reject(new Error('no')) }
  const working: Job = {
    name: 'working',
    run: async (now) => {
      calls.push(now.toISOString())
      if (calls.length === 3) thirdRound()
    },
  }
  const logged = once(log, 'data')
  const jobs = startJobs([failing, working], clock, pino({}, log), 1)
  await third
  await jobs.stop()
  const made = calls.length
  expect(calls[0]).toBe('2026-01-01T00:00:00.000Z')
  expect(JSON.parse(String((await logged)[0]))).toMatchObject({ job: 'failing', msg: 'a job failed' })
  await new Promise((resolve) => setImmediate(resolve))
  expect(calls).toHaveLength(made)
})
