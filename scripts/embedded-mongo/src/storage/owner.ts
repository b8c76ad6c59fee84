import { randomUUID } from 'node:crypto'
import { DataFolderError } from './data-folder'
import type { Environment, Store } from './environment'
import { isRunning, startOf } from './process'

interface OwnerRecord {
  pid: number
  started: string
  token: string
  /** Where it can be reached, once it listens. */
  uri?: string
}
export const ownerStore = 'owner'
const ownerKey = Buffer.from('owner')

/** A folder taken by this engine. */
export interface Ownership {
  announce(uri: string): Promise<void>
  release(): Promise<void>
}

/**
 * Takes the folder for this engine. The record is read and written in one LMDB write transaction, which LMDB makes exclusive
 * between processes, so two engines starting together cannot both win. A record left by a killed engine is recognised by its
 * process being gone (or by another process having got its number).
 */
export async function takeOwnership(environment: Environment, store: Store): Promise<Ownership> {
  const mine: OwnerRecord = { pid: process.pid, started: startOf(process.pid), token: randomUUID() }
  const put = (record: OwnerRecord): void => store.put(ownerKey, Buffer.from(JSON.stringify(record)))
  await environment.write(() => {
    const owner = readOwner(store)
    if (owner) {
      throw new DataFolderError(
        `${environment.path} is in use by another engine (process ${owner.pid}). Stop it first, or choose another folder.`,
      )
    }
    put(mine)
  })
  return {
    announce: (uri) => environment.write(() => put({ ...mine, uri })),
    release: () => environment.write(() => store.remove(ownerKey)),
  }
}

/** Who uses the folder now; undefined if nobody does. */
export function readOwner(store: Pick<Store, 'get'>): OwnerRecord | undefined {
  const found = store.get(ownerKey)
  const owner = found && (JSON.parse(found.toString()) as OwnerRecord)
  return owner && isRunning(owner.pid, owner.started) ? owner : undefined
}
