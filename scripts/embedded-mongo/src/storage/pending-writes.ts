import type { Change } from './change'
import type { Collection, Index } from './collection'

export interface PendingDocument {
  change: Change
  after: Buffer | undefined
}

/** The writes of an open transaction, by collection and id; the last write of a document counts. */
export class PendingWrites {
  readonly #byCollection = new Map<Collection, Map<string, PendingDocument>>()
  readonly #uniqueKeys = new Map<string, string>()
  /** The collections the transaction makes. */
  readonly made: Collection[] = []
  readonly #newestStore: number

  /** `newestStore` is the highest store id the transaction's snapshot knows. */
  constructor(newestStore: number) {
    this.#newestStore = newestStore
  }

  /** A collection made after the snapshot: LMDB cannot open it there, and there is nothing in it to see. */
  isNewer(collection: Collection): boolean {
    return collection.record.id > this.#newestStore
  }

  isNewerIndex(index: Index): boolean {
    return index.record.id > this.#newestStore
  }

  of(collection: Collection): Map<string, PendingDocument> | undefined {
    return this.#byCollection.get(collection)
  }

  /** Remembers a change; `before` stays what the document was when the transaction began. */
  add(change: Change): void {
    const name = change.id.toString('latin1')
    const documents = this.#byCollection.get(change.collection) ?? new Map<string, PendingDocument>()
    this.#byCollection.set(change.collection, documents)
    const earlier = documents.get(name)?.change
    documents.set(name, {
      after: change.after,
      change: {
        ...change,
        before: earlier ? earlier.before : change.before,
        beforeDocument: undefined,
        afterDocument: undefined,
        kind: mergedKind(earlier, change),
      },
    })
  }

  holderOf(index: Index, key: Buffer): string | undefined {
    return this.#uniqueKeys.get(`${index.record.id}:${key.toString('latin1')}`)
  }

  claim(index: Index, key: Buffer, id: Buffer): void {
    this.#uniqueKeys.set(`${index.record.id}:${key.toString('latin1')}`, id.toString('latin1'))
  }

  free(index: Index, key: Buffer): void {
    this.#uniqueKeys.delete(`${index.record.id}:${key.toString('latin1')}`)
  }

  /** What is to be written, without documents that were both made and removed. */
  changes(): Change[] {
    return [...this.#byCollection.values()]
      .flatMap((documents) => [...documents.values()].map(({ change }) => change))
      .filter((change) => change.before !== undefined || change.after !== undefined)
  }
}

function mergedKind(earlier: Change | undefined, change: Change): Change['kind'] {
  if (!earlier) return change.kind
  if (change.after === undefined) return 'delete'
  if (earlier.before === undefined) return 'insert'
  return change.kind === 'insert' ? 'replace' : change.kind
}
