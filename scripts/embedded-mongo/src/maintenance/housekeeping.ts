import { decode } from '../bson/codec'
import { orderOf, rangesFor } from '../indexes/key-ranges'
import { compileFilter } from '../query/matcher'
import { matching, newStats } from '../query/scan'
import type { Cursors } from '../session/cursors'
import type { Sessions } from '../session/sessions'
import type { Snapshots } from '../session/snapshots'
import type { Collection, Index } from '../storage/collection'
import type { Storage } from '../storage/storage'
import { removeDocument } from '../update/documents'

const tidyIntervalMs = 1000
const oplogBatch = 2000
const expiryBatch = 500

export interface HousekeepingOptions {
  storage: Storage
  cursors: Cursors
  sessions: Sessions
  snapshots: Snapshots
  ttlIntervalMs: number
}

/** Starts the work that is due from time to time; returns how to stop it. */
export function startHousekeeping({ storage, cursors, sessions, snapshots, ttlIntervalMs }: HousekeepingOptions): () => Promise<void> {
  let stopped = false
  let running: Promise<unknown> = storage.catalog.discardAbandoned().catch((error) => console.error('housekeeping', error))
  const every = (interval: number, work: () => Promise<void>): NodeJS.Timeout =>
    setInterval(() => {
      running = running.then(() => (stopped ? undefined : work())).catch((error) => console.error('housekeeping', error))
    }, interval).unref()
  const timers = [
    every(tidyIntervalMs, async () => {
      const now = Date.now()
      cursors.closeIdle(now)
      sessions.abortExpired(now)
      snapshots.releaseExpired(now)
      for (let more = storage.oplog.isOver; more && !stopped; ) more = await storage.write(() => storage.oplog.trim(oplogBatch))
    }),
    every(ttlIntervalMs, async () => {
      await removeExpired(storage, () => stopped)
      await storage.write(() => storage.retries.removeExpired(Date.now()))
    }),
  ]
  return async () => {
    stopped = true
    timers.forEach(clearInterval)
    await running
  }
}

/** Removes the documents whose TTL index says they are past their time. */
async function removeExpired(storage: Storage, stopped: () => boolean = () => false): Promise<void> {
  for (const db of storage.catalog.databases()) {
    for (const collection of storage.catalog.collections(db)) {
      for (const index of collection.indexes) {
        if (index.spec.expireAfterSeconds !== undefined && !index.record.building) await expire(storage, collection, index, stopped)
      }
    }
  }
}

async function expire(storage: Storage, collection: Collection, index: Index, stopped: () => boolean): Promise<void> {
  const limit = new Date(Date.now() - Number(index.spec.expireAfterSeconds) * 1000)
  const field = index.keys.fields[0] as string // TTL indexes have one
  const ranges = rangesFor(orderOf(index), [], { high: { value: limit, inclusive: false }, exact: true }) ?? []
  const due = compileFilter({ [field]: { $lt: limit } })
  const plan = { stage: 'IXSCAN', index, ranges, reverse: false, sorted: true, exact: false } as const
  for (let more = true; more && !stopped() && !collection.dropped; ) {
    more = await storage.write(() => {
      const found = []
      for (const one of matching(collection, plan, due, {}, newStats())) {
        if (one && found.push(one) >= expiryBatch) break
      }
      for (const one of found) removeDocument(storage.writer, collection, { ...one, document: decode(one.raw) })
      return found.length >= expiryBatch
    })
  }
}
