import { type Document, decode } from '../bson/codec'
import { fail } from '../errors'
import { noKeys } from '../indexes/keys'
import type { Catalog } from './catalog'
import type { Change } from './change'
import type { Collection, Index } from './collection'
import type { Snapshot } from './environment'
import type { LockTable } from './locks'
import type { Oplog } from './oplog'
import type { PendingWrites } from './pending-writes'

/** What an operation sees: the latest committed state, or a snapshot with the operation's own pending writes over it. */
export interface View {
  snapshot?: Snapshot
  pending?: PendingWrites
}

/** Takes single-document changes; either applies them or keeps them until the transaction commits. */
export interface Writer {
  readonly view: View
  /** Set while a command runs that asked for `bypassDocumentValidation`. */
  bypassValidation: boolean
  change(change: Change): void
}

export interface IndexChange {
  index: Index
  added: Buffer[]
  removed: Buffer[]
  multikey: string[]
  lossy: string[]
}

/** Which keys a change adds and takes away. */
export function indexChanges({ collection, before, after, beforeDocument, afterDocument }: Change): IndexChange[] {
  if (collection.indexes.length === 0) return []
  const oldDocument = before && (beforeDocument ?? decode(before))
  const newDocument = after && (afterDocument ?? decode(after))
  return collection.indexes.map((index) => {
    const old = oldDocument ? index.keys.of(oldDocument) : noKeys
    const { keys, multikey, lossy } = newDocument ? index.keys.of(newDocument) : noKeys
    return { index, multikey, lossy, added: without(keys, old.keys), removed: without(old.keys, keys) }
  })
}

function without(keys: Buffer[], others: Buffer[]): Buffer[] {
  if (others.length === 0) return keys
  const [key, other] = [keys[0], others[0]]
  if (keys.length === 1 && others.length === 1 && key && other) return key.equals(other) ? [] : keys
  const known = new Set(others.map((key) => key.toString('latin1')))
  return keys.filter((key) => !known.has(key.toString('latin1')))
}

/** Writes straight into the running LMDB transaction. Everything is checked before the first put. */
export class DirectWriter implements Writer {
  readonly view: View = {}
  bypassValidation = false
  /** Collections whose records are to be saved with this commit, or with the next one that succeeds. */
  readonly #noted = new Set<Collection>()
  readonly #catalog: Catalog
  readonly #oplog: Oplog
  readonly #locks: LockTable

  constructor(catalog: Catalog, oplog: Oplog, locks: LockTable) {
    this.#catalog = catalog
    this.#oplog = oplog
    this.#locks = locks
  }

  /** What was noted is on its way to the disk. */
  committed(): void {
    this.#noted.clear()
  }

  change(change: Change): void {
    const { collection, id } = change
    if (collection.dropped) fail(175, `collection dropped: ${collection.namespace}`)
    const changes = indexChanges(change)
    this.#locks.waitForDocument(collection, id)
    for (const { index, added } of changes) {
      if (!index.spec.unique) continue
      for (const key of added) {
        this.#locks.waitForKey(index, key)
        for (const holder of index.holdersOf(key)) if (!holder.equals(id)) collection.duplicate(index, decode(change.after as Buffer))
      }
    }
    this.apply(change, changes)
  }

  /** The puts alone, for changes that have been checked. */
  apply(change: Change, changes = indexChanges(change), session: Document = {}): void {
    const { collection, id, before, after, kind } = change
    collection.changes++
    for (const { index, added, removed, multikey, lossy } of changes) {
      for (const key of removed) index.store.remove(Buffer.concat([key, id]))
      for (const key of added) index.store.put(Buffer.concat([key, id]), id)
      if (index.note(multikey, lossy)) this.#noted.add(collection)
    }
    for (const one of this.#noted) if (!one.dropped) this.#catalog.saveNow(one)
    if (after) collection.documents.put(id, after)
    else collection.documents.remove(id)
    this.#oplog.append({ kind, db: collection.db, collection: collection.name, uuid: collection.record.uuid, before, after, ...session })
  }
}
