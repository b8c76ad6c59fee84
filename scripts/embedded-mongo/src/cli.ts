#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { startEngine } from './engine'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data' },
    port: { type: 'string', default: '27017' },
    host: { type: 'string' },
    socket: { type: 'string' },
    'set-name': { type: 'string' },
    'sync-on-commit': { type: 'boolean' },
    'ttl-interval': { type: 'string' },
    'oplog-entries': { type: 'string' },
  },
})

try {
  const engine = await startEngine({
    dataPath: values.data,
    port: Number(values.port),
    host: values.host,
    socketPath: values.socket,
    setName: values['set-name'],
    syncOnCommit: values['sync-on-commit'],
    oplogEntries: values['oplog-entries'] === undefined ? undefined : Number(values['oplog-entries']),
    ttlIntervalMs: values['ttl-interval'] === undefined ? undefined : Number(values['ttl-interval']) * 1000,
  })
  console.log(`ready ${engine.uri}`)
  const stop = async (): Promise<void> => {
    await engine.stop()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
