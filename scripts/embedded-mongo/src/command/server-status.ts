import { Long } from 'bson'
import { serverVersion } from './build-info'
import { command } from './command'

const megabyte = 2 ** 20

export const serverStatus = command({
  names: ['serverStatus'],
  fields: { '*': 'any' }, // each is the name of a section to show or hide
  run: ({ startedAt, connections, sessions, cursors, storage, persona }) => {
    const uptime = (Date.now() - +startedAt) / 1000
    return {
      host: persona.address,
      version: serverVersion,
      process: 'mongod',
      pid: Long.fromNumber(process.pid),
      uptime,
      uptimeMillis: Long.fromNumber(uptime * 1000),
      localTime: new Date(),
      connections: { current: connections(), available: 10_000 },
      mem: { bits: 64, resident: Math.round(process.memoryUsage.rss() / megabyte) },
      storageEngine: { name: 'lmdb', supportsCommittedReads: true, persistent: true },
      transactions: { currentOpen: sessions.openTransactions },
      logicalSessionRecordCache: { activeSessionsCount: sessions.known },
      metrics: { cursor: { open: { total: cursors.size } } },
      repl: { setName: persona.setName, isWritablePrimary: true, hosts: [persona.address], me: persona.address },
      oplog: { entries: storage.oplog.size },
      ok: 1,
    }
  },
})
