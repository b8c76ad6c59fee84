import type { Document } from '../bson/codec'
import { Catalog } from './catalog'
import type { Collection } from './collection'
import { DataFolderError, prepareDataFolder } from './data-folder'
import { Blocked, Environment } from './environment'
import { LockTable } from './locks'
import { type OperationKind, Oplog } from './oplog'
import { type Ownership, ownerStore, takeOwnership } from './owner'
import { RetryRecords } from './retry-records'
import { Transaction } from './transaction'
import { DirectWriter, type View } from './writer'

export interface StorageOptions {
  dataPath: string
  syncOnCommit: boolean
  oplogEntries: number
}

/** Everything that is kept: one LMDB environment and what lies in it. */
export class Storage {
  readonly environment: Environment
  readonly catalog: Catalog
  readonly oplog: Oplog
  readonly retries: RetryRecords
  readonly locks = new LockTable()
  readonly writer: DirectWriter
  readonly #ownership: Ownership

  private constructor(environment: Environment, oplogEntries: number, ownership: Ownership) {
    this.environment = environment
    this.#ownership = ownership
    this.oplog = new Oplog(environment.openStore('oplog'), oplogEntries)
    this.catalog = new Catalog(environment, environment.openStore('catalog'), this.oplog)
    this.retries = new RetryRecords(environment.openStore('retries'))
    this.writer = new DirectWriter(this.catalog, this.oplog, this.locks)
    environment.onCommit(() => {
      this.writer.committed()
      this.oplog.announce()
    })
  }

  static async open({ dataPath, syncOnCommit, oplogEntries }: StorageOptions): Promise<Storage> {
    prepareDataFolder(dataPath)
    const environment = openEnvironment(dataPath, syncOnCommit)
    try {
      const ownership = await takeOwnership(environment, environment.openStore(ownerStore))
      return new Storage(environment, oplogEntries, ownership)
    } catch (error) {
      await environment.close()
      throw error
    }
  }

  /** Runs a write job, waiting for open transactions that stand in its way. */
  async write<T>(run: () => T): Promise<T> {
    for (;;) {
      try {
        return await this.environment.write(run)
      } catch (error) {
        if (!(error instanceof Blocked)) throw error
        await error.until
      }
    }
  }

  /** Lets commands beside this engine find it. */
  announce(uri: string): Promise<void> {
    return this.#ownership.announce(uri)
  }

  /** Remembers a change of a collection itself, for change streams that ask for those. */
  note(kind: OperationKind, { db, name, record }: Collection, description: Document): Promise<void> {
    return this.write(() => this.oplog.append({ kind, db, collection: name, uuid: record.uuid, description }))
  }

  begin(number: bigint): Transaction {
    return new Transaction(number, this.environment.snapshot(), this.locks, this.catalog)
  }

  /** The collection, made if it is missing, as MongoDB does on the first write. */
  async collectionFor(db: string, name: string, view: View = {}): Promise<Collection> {
    return this.catalog.find(db, name, view) ?? this.catalog.create(db, name, {}, view.pending)
  }

  async close(): Promise<void> {
    await this.#ownership.release()
    await this.environment.close()
  }
}

function openEnvironment(path: string, syncOnCommit: boolean): Environment {
  try {
    return new Environment(path, syncOnCommit)
  } catch (error) {
    throw new DataFolderError(
      `${path} cannot be opened: ${(error as Error).message}. It may be damaged; restore it from a backup, or remove it to start empty.`,
    )
  }
}
