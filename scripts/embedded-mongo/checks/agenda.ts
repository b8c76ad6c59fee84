/** agenda with two workers: twenty jobs, each done once. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { MongoBackend } from '@agendajs/mongo-backend'
import { Agenda } from 'agenda'
import { runEngine } from './run-engine'

const engine = await runEngine(mkdtempSync(join(tmpdir(), 'agenda-')))
const address = engine.uri.replace('/?', '/agenda?')
const done: string[] = []
const workers = await Promise.all(
  [1, 2].map(async (worker) => {
    const agenda = new Agenda({ backend: new MongoBackend({ address }), processEvery: 200, defaultConcurrency: 3 })
    agenda.define('mail', async (job: { attrs: { data: { n: number } } }) => {
      await sleep(20)
      done.push(`${worker}:${job.attrs.data.n}`)
    })
    await agenda.start()
    return agenda
  }),
)
const started = performance.now()
for (let n = 0; n < 20; n++) await workers[0].now('mail', { n })
while (done.length < 20 && performance.now() - started < 20_000) await sleep(50)
await sleep(500)
const numbers = done.map((entry) => entry.split(':')[1])
console.log(
  `${done.length} runs, ${new Set(numbers).size} different jobs, by worker ${[1, 2].map((w) => done.filter((entry) => entry.startsWith(`${w}:`)).length).join(' / ')}, ${Math.round(performance.now() - started)} ms`,
)
for (const agenda of workers) await agenda.stop()
await engine.kill()
process.exit(0)
