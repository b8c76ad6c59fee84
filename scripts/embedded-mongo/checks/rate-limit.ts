/** rate-limiter-flexible: of 40 parallel requests exactly 5 pass. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { RateLimiterMongo } from 'rate-limiter-flexible'
import { runEngine } from './run-engine'

const engine = await runEngine(mkdtempSync(join(tmpdir(), 'rate-')))
const client = await new MongoClient(engine.uri).connect()
const limiter = new RateLimiterMongo({ storeClient: client, dbName: 'rate', points: 5, duration: 2 })
await limiter.consume('warm-up')
const results = await Promise.allSettled(Array.from({ length: 40 }, () => limiter.consume('someone')))
const passed = results.filter(({ status }) => status === 'fulfilled').length
const refused = results.filter((result) => result.status === 'rejected' && 'msBeforeNext' in result.reason).length
await new Promise((resolve) => setTimeout(resolve, 2100))
const again = await limiter.consume('someone').then(
  () => 'passes',
  () => 'refused',
)
console.log(`${passed} of 40 passed, ${refused} refused for the limit, after the window: ${again}`)
await client.close()
await engine.kill()
process.exit(0)
