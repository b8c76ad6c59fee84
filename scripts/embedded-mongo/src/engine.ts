import { resolve } from 'node:path'
import { ObjectId } from 'bson'
import { FailPoints } from './command/fail-points'
import { startHousekeeping } from './maintenance/housekeeping'
import { type Address, WireServer } from './protocol/server'
import { Cursors } from './session/cursors'
import { Sessions } from './session/sessions'
import { Snapshots } from './session/snapshots'
import { Storage } from './storage/storage'

export interface EngineOptions {
  /** The folder the data is kept in; made if missing. One engine at a time may use it. */
  dataPath: string
  /** A port on 127.0.0.1; 0 (the default) takes a free one. */
  port?: number | undefined
  /** Only loopback names are accepted. */
  host?: string | undefined
  /** A unix socket instead of a port. */
  socketPath?: string | undefined
  /** The replica set name told to clients. */
  setName?: string | undefined
  /** Wait for the disk at every commit: survives a power cut, costs one disk flush per group of writes. */
  syncOnCommit?: boolean | undefined
  /** How many changes are remembered for change streams; 0 turns them off. */
  oplogEntries?: number | undefined
  /** How often TTL indexes are looked at. MongoDB's own interval is 60 seconds. */
  ttlIntervalMs?: number | undefined
}

export interface Engine {
  /** What to give to `mongoose.connect`. */
  uri: string
  /** Answers what is being answered, flushes, and lets the folder go. */
  stop(): Promise<void>
}

/** Starts the engine; rejects with a readable message if the folder or the address cannot be used. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { dataPath, port = 0, host, socketPath, setName = 'embedded', ttlIntervalMs = 60_000 } = options
  const { syncOnCommit = true, oplogEntries = 100_000 } = options
  const address: Address = socketPath === undefined ? { port, host } : { socketPath }
  const persona = { setName, address: '', processId: new ObjectId() }
  WireServer.check(address)
  const storage = await Storage.open({ dataPath: resolve(dataPath), syncOnCommit, oplogEntries })
  try {
    const open = { storage, cursors: new Cursors(), sessions: new Sessions(storage), snapshots: new Snapshots(storage) }
    const server = new WireServer({ ...open, failPoints: new FailPoints(), persona, startedAt: new Date() }, address)
    persona.address = await server.listen()
    const uri = uriOf(address, persona)
    await storage.announce(uri)
    const stopHousekeeping = startHousekeeping({ ...open, ttlIntervalMs })
    let stopped: Promise<void> | undefined
    const stop = async (): Promise<void> => {
      await server.close()
      await stopHousekeeping()
      open.sessions.endAll()
      open.snapshots.releaseAll()
      await storage.close()
    }
    return {
      uri,
      stop: () => {
        stopped ??= stop()
        return stopped
      },
    }
  } catch (error) {
    await storage.close()
    throw error
  }
}

const uriOf = (address: Address, { setName, address: name }: { setName: string; address: string }): string =>
  'socketPath' in address ? `mongodb://${encodeURIComponent(name)}/?directConnection=true` : `mongodb://${name}/?replicaSet=${setName}`
