import { fail } from '../errors'
import { abortTransaction } from './abort-transaction'
import { aggregate } from './aggregate'
import { buildInfo } from './build-info'
import { collMod } from './coll-mod'
import { collStats } from './coll-stats'
import type { Command } from './command'
import { commitTransaction } from './commit-transaction'
import { configureFailPoint } from './configure-fail-point'
import { connectionStatus } from './connection-status'
import { count } from './count'
import { create } from './create'
import { createIndexes } from './create-indexes'
import { dbStats } from './db-stats'
import { remove } from './delete'
import { distinct } from './distinct'
import { drop } from './drop'
import { dropDatabase } from './drop-database'
import { dropIndexes } from './drop-indexes'
import { endSessions } from './end-sessions'
import { explain } from './explain'
import { find } from './find'
import { findAndModify } from './find-and-modify'
import { fsync } from './fsync'
import { getCmdLineOpts } from './get-cmd-line-opts'
import { getLog } from './get-log'
import { getMore } from './get-more'
import { getParameter } from './get-parameter'
import { hello } from './hello'
import { hostInfo } from './host-info'
import { insert } from './insert'
import { killAllSessions } from './kill-all-sessions'
import { killCursors } from './kill-cursors'
import { killSessions } from './kill-sessions'
import { listCollections } from './list-collections'
import { listCommands } from './list-commands'
import { listDatabases } from './list-databases'
import { listIndexes } from './list-indexes'
import { ping } from './ping'
import { refreshSessions } from './refresh-sessions'
import { renameCollection } from './rename-collection'
import { replSetGetStatus } from './repl-set-get-status'
import { serverStatus } from './server-status'
import { startSession } from './start-session'
import { update } from './update'
import { validate } from './validate'

/** Every command there is. */
export const commands: readonly Command[] = [
  ...[hello, ping, buildInfo, hostInfo, connectionStatus, serverStatus, getParameter, getLog, getCmdLineOpts, listCommands(() => commands)],
  ...[replSetGetStatus, fsync, configureFailPoint],
  ...[find, getMore, killCursors, count, distinct, aggregate, explain],
  ...[insert, update, remove, findAndModify],
  ...[startSession, endSessions, killSessions, killAllSessions, refreshSessions, commitTransaction, abortTransaction],
  ...[create, drop, dropDatabase, renameCollection, collMod, listCollections, listDatabases, collStats, dbStats, validate],
  ...[createIndexes, listIndexes, dropIndexes],
]

const byName = new Map(commands.flatMap((one) => one.names.map((name) => [name, one])))

export const commandNamed = (name: string): Command => byName.get(name) ?? fail(59, `no such command: '${name}'`)
