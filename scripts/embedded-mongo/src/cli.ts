#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { startEngine } from './engine'

/** The engine as a process of its own, for proofs and benches; people use `npm run db -- serve`. */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data' },
    port: { type: 'string', default: '0' },
    fast: { type: 'boolean', default: false },
    'ttl-interval': { type: 'string', default: '60000' },
    'oplog-entries': { type: 'string', default: '100000' },
  },
})

async function run(): Promise<void> {
  const engine = await startEngine({
    dataPath: values.data,
    port: Number(values.port),
    syncOnCommit: !values.fast,
    oplogEntries: Number(values['oplog-entries']),
    ttlIntervalMs: Number(values['ttl-interval']),
  })
  console.log(`ready ${engine.uri}`)
  process.once('SIGTERM', () => void engine.stop().then(() => process.exit(0)))
}

run().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
