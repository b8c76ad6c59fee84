import { UUID } from 'bson'
import { type Document, decodePlain, encode } from '../bson/codec'
import { writeConflict } from '../errors'
import type { IndexSpec } from '../indexes/keys'
import { Collection, type CollectionRecord, Index, type IndexRecord } from './collection'
import type { Environment, Store } from './environment'
import { checkNames } from './names'
import type { Oplog } from './oplog'

const nextIdKey = Buffer.from('next')
const recordPrefix = 'c:'

/** The pending writes of a transaction, to which what it makes belongs. */
export interface Maker {
  readonly made: Collection[]
}
/** Who looks: a transaction sees what it makes itself. */
interface Reader {
  pending?: Maker
}

/** Which collections and indexes exist. Small enough to be held in memory; the stores themselves are opened at start. */
export class Catalog {
  readonly #environment: Environment
  readonly #store: Store
  readonly #oplog: Oplog
  readonly #databases = new Map<string, Map<string, Collection>>()
  readonly #abandoned: string[] = []
  #nextId: number

  constructor(environment: Environment, store: Store, oplog: Oplog) {
    this.#environment = environment
    this.#oplog = oplog
    this.#store = store
    this.#nextId = Number(store.get(nextIdKey)?.toString() ?? 1)
    const records = [...store.getRange({ start: Buffer.from(recordPrefix), end: Buffer.from('c;') })]
    for (const { value } of records) {
      const record = decodePlain(value) as CollectionRecord
      if (record.unfinished) this.#abandoned.push(`c${record.id}`)
      else this.#open(record)
    }
  }

  /** Gives back the pages of what a killed engine had begun and not finished. */
  async discardAbandoned(): Promise<void> {
    for (const name of this.#abandoned.splice(0)) await this.#environment.openStore(name).drop()
  }

  #open(record: CollectionRecord): Collection {
    // an index whose building was cut short is not complete; whoever asked for it will ask again
    this.#abandoned.push(...record.indexes.filter(({ building }) => building).map(({ id }) => `i${id}`))
    record.indexes = record.indexes.filter(({ building }) => !building)
    const indexes = record.indexes.map((index) => new Index(index, this.#environment.openStore(`i${index.id}`)))
    const collection = new Collection(record, this.#environment.openStore(`c${record.id}`), indexes)
    this.#collectionsOf(record.db).set(record.name, collection)
    return collection
  }

  #collectionsOf(db: string): Map<string, Collection> {
    const collections = this.#databases.get(db) ?? new Map<string, Collection>()
    this.#databases.set(db, collections)
    return collections
  }

  databases(): string[] {
    return [...this.#databases]
      .map(([name]) => name)
      .filter((name) => this.collections(name).length > 0)
      .sort()
  }

  collections(db: string): Collection[] {
    return [...(this.#databases.get(db)?.values() ?? [])].filter(({ maker }) => maker === undefined)
  }

  find(db: string, name: string, reader: Reader = {}): Collection | undefined {
    const found = this.#databases.get(db)?.get(name)
    return found?.maker === undefined || found.maker === reader.pending ? found : undefined
  }

  /** Makes a collection; with `maker` it comes to be with that transaction's commit. */
  async create(db: string, name: string, options: Document = {}, maker?: Maker): Promise<Collection> {
    checkNames(db, name)
    if (this.#databases.get(db)?.has(name)) writeConflict() // another transaction is making it
    const record: CollectionRecord = { id: this.#takeId(), db, name, uuid: new UUID(), options, indexes: [] }
    if (maker) record.unfinished = true
    const collection = this.#open(record)
    collection.maker = maker
    maker?.made.push(collection)
    try {
      await this.#environment.write(() => this.#announce(collection))
      return collection
    } catch (error) {
      this.#databases.get(db)?.delete(name)
      throw error
    }
  }

  /** Saves the record and, of a finished one, tells that it was made; inside a write job. */
  #announce(collection: Collection): void {
    this.saveNow(collection)
    if (!collection.record.unfinished)
      this.#oplog.append({ kind: 'create', db: collection.db, collection: collection.name, uuid: collection.record.uuid })
  }

  /** What a transaction made comes to be; inside its commit. */
  finish(collection: Collection): void {
    delete collection.record.unfinished
    this.#announce(collection)
  }

  /** Ids only grow, so this tells what a snapshot taken now can know of. */
  get newestId(): number {
    return this.#nextId - 1
  }

  #takeId(): number {
    return this.#nextId++
  }

  /** Writes a collection's record; also used after its options or indexes changed. */
  async save(collection: Collection): Promise<void> {
    await this.#environment.write(() => this.saveNow(collection))
  }

  /** The same inside a write job. */
  saveNow(collection: Collection): void {
    this.#store.put(nextIdKey, Buffer.from(String(this.#nextId)))
    this.#store.put(recordKey(collection), encode(collection.record as unknown as Document))
  }

  async drop(collection: Collection): Promise<void> {
    const remove = (): void => {
      this.#store.remove(recordKey(collection))
      if (!collection.record.unfinished)
        this.#oplog.append({ kind: 'drop', db: collection.db, collection: collection.name, uuid: collection.record.uuid })
      collection.dropped = true // jobs that come after this one in the same commit must not write into it
    }
    await this.#environment.write(remove).catch((error: unknown) => {
      collection.dropped = false
      throw error
    })
    this.#databases.get(collection.db)?.delete(collection.name)
    for (const index of collection.indexes) await index.store.drop()
    await collection.documents.drop()
  }

  /** `replaced` is the collection that had the name before. */
  async rename(collection: Collection, db: string, name: string, replaced?: Collection): Promise<void> {
    checkNames(db, name)
    const oldKey = recordKey(collection)
    const to = { db, coll: name }
    const { uuid } = collection.record
    const description = { to, ...(replaced ? { dropTarget: replaced.record.uuid } : {}) }
    const renamed = { kind: 'rename', db: collection.db, collection: collection.name, uuid, to, description } as const
    this.#databases.get(collection.db)?.delete(collection.name)
    Object.assign(collection.record, { db, name })
    this.#collectionsOf(db).set(name, collection)
    await this.#environment.write(() => {
      this.#store.remove(oldKey)
      this.saveNow(collection)
      this.#oplog.append(renamed)
    })
  }

  /** Adds an index that writers keep up from now on; it is complete once the builder says so. */
  addIndex(collection: Collection, spec: IndexSpec): Index {
    const record: IndexRecord = { id: this.#takeId(), spec, multikey: [], lossy: [], building: true }
    const index = new Index(record, this.#environment.openStore(`i${record.id}`))
    collection.record.indexes.push(record)
    collection.indexes.push(index)
    return index
  }

  async removeIndex(collection: Collection, index: Index): Promise<void> {
    collection.indexes.splice(collection.indexes.indexOf(index), 1)
    collection.record.indexes.splice(collection.record.indexes.indexOf(index.record), 1)
    await this.save(collection)
    await index.store.drop()
  }
}

const recordKey = (collection: Collection): Buffer => Buffer.from(`${recordPrefix}${collection.db}\0${collection.name}`)
