import { UUID } from 'bson'
import { type Document, decode } from '../bson/codec'
import { highest, lowest } from '../bson/encode-key'
import { fail } from '../errors'
import { duplicateDetails, IndexKeys, type IndexSpec } from '../indexes/keys'
import { collationOf } from '../query/collation'
import { compileFilter, type Matcher } from '../query/matcher'
import { validationDetails } from '../query/validation-details'
import { type Snapshot, type Store, statsOf } from './environment'

export interface IndexRecord {
  id: number
  spec: IndexSpec
  /** The fields of the key under which some document holds an array: the others have one value a document and may be sorted by. */
  multikey: string[]
  /** The fields of which some key does not tell the value exactly; undefined if nobody kept watch. */
  lossy?: string[]
  building?: boolean
}
export interface CollectionRecord {
  id: number
  db: string
  name: string
  uuid: UUID
  options: Document
  indexes: IndexRecord[]
  /** Made in a transaction that has not committed yet; forgotten if it never does. */
  unfinished?: boolean
}

/** One index: its keys in order, each with the id of its document. */
export class Index {
  readonly record: IndexRecord
  readonly keys: IndexKeys
  readonly store: Store

  constructor(record: IndexRecord, store: Store) {
    this.record = record
    this.keys = new IndexKeys(record.spec)
    this.store = store
  }

  get spec(): IndexSpec {
    return this.record.spec
  }

  /** Remembers fields that hold arrays or values that keys do not tell; true if one was not known yet. */
  note(multikey: string[], lossy: string[]): boolean {
    const add = (known: string[], fields: string[]): boolean => {
      const fresh = fields.filter((field) => !known.includes(field))
      known.push(...fresh)
      return fresh.length > 0
    }
    const grown = add(this.record.multikey, multikey)
    return (this.record.lossy !== undefined && add(this.record.lossy, lossy)) || grown
  }

  /** Expired and hidden indexes are kept up but not chosen; a building one is not complete yet. */
  get usable(): boolean {
    return !this.record.building && !this.record.spec.hidden
  }

  /** The ids of the documents that have exactly this key. */
  *holdersOf(key: Buffer, transaction?: Snapshot): Generator<Buffer> {
    const range = { start: Buffer.concat([key, lowest]), end: Buffer.concat([key, highest]), transaction }
    for (const { value } of this.store.getRange(range)) yield value
  }
}

export class Collection {
  readonly record: CollectionRecord
  readonly documents: Store
  readonly indexes: Index[]
  dropped = false
  /** The transaction that is making it, by its pending writes; nobody else sees it until then. */
  maker: object | undefined
  /** How often it was written to. */
  changes = 0
  #validator: Matcher | undefined

  constructor(record: CollectionRecord, documents: Store, indexes: Index[]) {
    this.record = record
    this.documents = documents
    this.indexes = indexes
    this.readOptions()
  }

  /** Stands for one that does not exist: there is nothing in it, but what is asked of it is checked. */
  static missing(): Collection {
    const record = { id: 0, db: '', name: '', uuid: new UUID(), options: {}, indexes: [] }
    return new Collection(record, nothing, [])
  }

  get db(): string {
    return this.record.db
  }
  get name(): string {
    return this.record.name
  }
  get namespace(): string {
    return `${this.record.db}.${this.record.name}`
  }

  /** The collation queries use unless they name one. */
  get defaultCollation(): Document | undefined {
    return this.record.options.collation
  }

  readOptions(): void {
    const { validator, collation } = this.record.options
    this.#validator = validator && compileFilter(validator, { collation: collationOf(collation) })
  }

  read(id: Buffer, transaction?: Snapshot): Buffer | undefined {
    return this.documents.get(id, { transaction })
  }

  count(): number {
    return statsOf(this.documents).entryCount
  }

  /** Throws 121 for a document the validator refuses; `moderate` lets documents stay invalid that already were. */
  validate(after: Document, before: Buffer | undefined): void {
    const { validationLevel = 'strict', validationAction = 'error' } = this.record.options
    if (!this.#validator || validationLevel === 'off' || validationAction === 'warn' || this.#validator(after)) return
    if (validationLevel === 'moderate' && before && !this.#validator(decode(before))) return
    const details = validationDetails(this.record.options.validator, after, { collation: collationOf(this.defaultCollation) })
    fail(121, 'Document failed validation', { errInfo: { failingDocumentId: after._id, details } })
  }

  duplicate(index: Index | undefined, document: Document): never {
    const spec = index?.spec ?? { v: 2, name: '_id_', key: { _id: 1 } }
    const { text, keyPattern, keyValue } = duplicateDetails(spec, document)
    return fail(11000, `E11000 duplicate key error collection: ${this.namespace} index: ${spec.name} dup key: ${text}`, {
      keyPattern,
      keyValue,
    })
  }
}

const nothing: Store = {
  get: () => undefined,
  doesExist: () => false,
  put: () => undefined,
  remove: () => undefined,
  getRange: () => [],
  getKeys: () => [],
  getKeysCount: () => 0,
  getStats: () => ({ entryCount: 0 }),
  drop: async () => undefined,
}
