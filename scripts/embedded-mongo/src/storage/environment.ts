import { open, type RootDatabase } from 'lmdb'
import { MongoError } from '../errors'
import { copies } from './copies'
import { DataFolderError } from './data-folder'

export type Snapshot = ReturnType<RootDatabase['useReadTransaction']>
interface Range {
  start?: Buffer | undefined
  end?: Buffer | undefined
  reverse?: boolean
  limit?: number
  transaction?: Snapshot | undefined
}
export interface StoreStats {
  entryCount: number
  pageSize: number
  treeBranchPageCount: number
  treeLeafPageCount: number
  overflowPages: number
}

/** One sorted map of byte strings: a collection's documents, an index, the oplog. Puts belong into write jobs. */
export interface Store {
  get(key: Buffer, options?: { transaction?: Snapshot | undefined }): Buffer | undefined
  doesExist(key: Buffer): boolean
  put(key: Buffer, value: Buffer): void
  remove(key: Buffer): void
  getRange(range: Range): Iterable<{ key: Buffer; value: Buffer }>
  getKeys(range: Range): Iterable<Buffer>
  getKeysCount(range: Range): number
  getStats(): object
  drop(): Promise<void>
}
export const statsOf = (store: Store): StoreStats => store.getStats() as StoreStats

/** Thrown by a job before its first put, to be run again once `until` is settled. */
export class Blocked extends Error {
  readonly until: Promise<void>
  constructor(until: Promise<void>) {
    super('blocked by an open transaction')
    this.until = until
  }
}

const isHarmless = (error: unknown): boolean => error instanceof MongoError || error instanceof Blocked || error instanceof DataFolderError

interface Job {
  run: () => unknown
  resolve: (value: never) => void
  reject: (error: unknown) => void
}

const binary = { encoding: 'binary', ...copies } as const
/** lmdb-js: 1 abortable, 2 commit before returning, 0x10000 LMDB's own "do not wait for the disk". */
const commitFlags = { atFlush: 0x10003, atCommit: 3 }
const journalIntervalMs = 100
const onDisk = Promise.resolve()
const maxStores = 8192

/**
 * The LMDB environment: one writer, group commit, and flushing to the disk off the main thread.
 * A committed write is in the operating system's hands and so survives the death of this process; `flush` waits for the disk.
 */
export class Environment {
  readonly path: string
  readonly #root: RootDatabase<Buffer, Buffer>
  readonly #flags: number
  readonly #journal: NodeJS.Timeout
  readonly #afterCommit: (() => void)[] = []
  #queue: Job[] = []
  #dirty = false
  #flushing: Promise<void> | undefined
  #nextFlush: Promise<void> | undefined

  constructor(path: string, syncOnCommit: boolean) {
    this.path = path
    this.#flags = syncOnCommit ? commitFlags.atCommit : commitFlags.atFlush
    // overlappingSync would make every commit wait for the disk on the main thread
    // a dot in the folder's name would make lmdb-js take it for a file
    this.#root = open<Buffer, Buffer>({ path, noSubdir: false, maxDbs: maxStores, overlappingSync: false, ...binary })
    this.#journal = setInterval(() => {
      if (this.#dirty) void this.flush()
    }, journalIntervalMs).unref()
  }

  openStore(name: string): Store {
    return this.#root.openDB<Buffer, Buffer>({ name, ...binary }) as Store
  }

  /** A view that later commits do not change; call `done()` on it, or the file grows. */
  snapshot(): Snapshot {
    this.#root.resetReadTxn()
    return this.#root.useReadTransaction()
  }

  onCommit(listener: () => void): void {
    this.#afterCommit.push(listener)
  }

  /**
   * Runs a job with exclusive write access and resolves once it is committed. Jobs that arrive in one turn of the event loop
   * share a commit, so a job must check everything before it writes: a MongoError fails the job alone and must come before its
   * first put; any other error rolls all jobs of the turn back.
   */
  write<T>(run: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#queue.push({ run, resolve, reject }) === 1) setImmediate(() => this.#commit())
    })
  }

  #commit(): void {
    const jobs = this.#queue
    this.#queue = []
    const settle: (() => void)[] = []
    try {
      const transact = this.#root.transactionSync as (callback: () => void, flags: number) => void
      transact.call(
        this.#root,
        () => {
          for (const job of jobs) settle.push(this.#runOne(job))
        },
        this.#flags,
      )
    } catch (error) {
      for (const job of jobs) job.reject(error)
      return
    }
    this.#dirty = true
    for (const done of settle) done()
    for (const listener of this.#afterCommit) listener()
  }

  #runOne(job: Job): () => void {
    try {
      const value = job.run() as never
      return () => job.resolve(value)
    } catch (error) {
      if (!isHarmless(error)) throw error
      return () => job.reject(error)
    }
  }

  /** Resolves when everything committed before this call is on the disk. Callers that come together share one flush. */
  flush(): Promise<void> {
    if (this.#flags === commitFlags.atCommit) return onDisk
    if (!this.#flushing) {
      this.#flushing = this.#sync()
      return this.#flushing
    }
    this.#nextFlush ??= this.#flushing.then(() => {
      this.#nextFlush = undefined
      this.#flushing = this.#sync()
      return this.#flushing
    })
    return this.#nextFlush
  }

  async #sync(): Promise<void> {
    this.#dirty = false
    const sync = this.#root as unknown as { sync(callback: (error?: Error) => void): void }
    await new Promise<void>((resolve, reject) => sync.sync((error) => (error ? reject(error) : resolve())))
    this.#flushing = undefined
  }

  async close(): Promise<void> {
    clearInterval(this.#journal)
    await this.write(() => undefined)
    await this.flush()
    await this.#root.close()
  }
}
