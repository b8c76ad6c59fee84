import { resolve } from 'node:path'
import { ObjectId } from 'bson'
import { Cursors } from './commands/cursors'
import { Sessions } from './commands/sessions'
import { startHousekeeping } from './maintenance/housekeeping'
import { type Address, WireServer } from './protocol/server'
import { Storage } from './storage/storage'

export interface EngineOptions {
  /** The folder the data is kept in; made if missing. One engine at a time may use it. */
  dataPath: string
  /** A port on 127.0.0.1; 0 (the default) takes a free one. */
  port?: number
  /** Only loopback names are accepted. */
  host?: string
  /** A unix socket instead of a port. */
  socketPath?: string
  /** The replica set name told to clients. */
  setName?: string
  /** Wait for the disk at every commit: survives a power cut, costs one disk flush per group of writes. */
  syncOnCommit?: boolean
  /** How many changes are remembered for change streams; 0 turns them off. */
  oplogEntries?: number
  /** How often TTL indexes are looked at. MongoDB's own interval is 60 seconds. */
  ttlIntervalMs?: number
}

export interface Engine {
  /** What to give to `mongoose.connect`. */
  uri: string
  /** Answers what is being answered, flushes, and lets the folder go. */
  stop(): Promise<void>
}

/** Starts the engine; rejects with a readable message if the folder or the address cannot be used. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const {
    dataPath,
    port = 0,
    host,
    socketPath,
    setName = 'embedded',
    syncOnCommit = false,
    oplogEntries = 100_000,
    ttlIntervalMs = 60_000,
  } = options
  const address: Address = socketPath === undefined ? { port, host } : { socketPath }
  const persona = { setName, address: '', processId: new ObjectId() }
  const storage = await Storage.open({ dataPath: resolve(dataPath), syncOnCommit, oplogEntries })
  try {
    const cursors = new Cursors()
    const sessions = new Sessions(storage)
    const server = new WireServer({ storage, cursors, sessions, persona, startedAt: new Date() }, address)
    persona.address = await server.listen()
    const stopHousekeeping = startHousekeeping({ storage, cursors, sessions, ttlIntervalMs })
    let stopped: Promise<void> | undefined
    return {
      uri:
        socketPath === undefined
          ? `mongodb://${persona.address}/?replicaSet=${setName}`
          : `mongodb://${encodeURIComponent(persona.address)}/?directConnection=true`,
      stop: () =>
        (stopped ??= (async () => {
          await server.close()
          await stopHousekeeping()
          await storage.close()
        })()),
    }
  } catch (error) {
    await storage.close()
    throw error
  }
}
