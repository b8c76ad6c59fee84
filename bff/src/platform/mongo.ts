import { AsyncLocalStorage } from 'node:async_hooks'
import mongoose, { type ClientSession, type ConnectOptions, type Model } from 'mongoose'

/** Filters and stored fields are decided by our schemas; anything else is a mistake that must be heard. */
mongoose.set('strict', 'throw')
mongoose.set('strictQuery', 'throw')
mongoose.set('bufferCommands', false)
mongoose.set('autoIndex', false)
mongoose.set('autoCreate', false)
// Within `inTransaction` every call of a model belongs to it, so that none is forgotten; `.session(null)` reads beside it.
mongoose.set('transactionAsyncLocalStorage', true)

const options: ConnectOptions = {
  // Durable on a majority before it is acknowledged, in one place and never per call.
  writeConcern: { w: 'majority', j: true },
  retryWrites: true,
  serverSelectionTimeoutMS: 1500,
  connectTimeoutMS: 1500,
  // A silent line is noticed by the next heartbeat, which also ends what waits on it.
  heartbeatFrequencyMS: 2_000,
}

/** MongoDB's words for an index that is there with the same keys or name and other options. */
const indexConflicts: unknown[] = ['IndexOptionsConflict', 'IndexKeySpecsConflict']

/**
 * All indexes of a collection by one command, not one each as mongoose does it. An index that another version of ours made with other
 * options is replaced; what is there already costs nothing.
 */
const makeIndexes = async (model: Model<unknown>): Promise<void> => {
  const indexes = model.schema.indexes().map(([key, options]) => ({ ...options, key }) as mongoose.mongo.IndexDescription)
  if (indexes.length === 0) return
  try {
    await model.collection.createIndexes(indexes)
  } catch (error) {
    if (!indexConflicts.includes((error as { codeName?: string }).codeName)) throw error
    await model.syncIndexes()
  }
}

/** Connects mongoose and makes the indexes of every model registered so far. Rejects when there is no database within 1.5 seconds. */
export const connectDatabase = async (uri: string, overrides: ConnectOptions = {}): Promise<void> => {
  await mongoose.connect(uri, { ...options, ...overrides })
  await Promise.all(Object.values(mongoose.models).map(makeIndexes))
}

const forgetting: (() => void)[] = []

/** Has a module forget what it keeps in memory of a database when the connection is closed: the next one may lead to another. */
export const whenDisconnected = (forget: () => void): void => void forgetting.push(forget)

/** Closes what `connectDatabase` opened. */
export const disconnectDatabase = async (): Promise<void> => {
  await mongoose.disconnect()
  for (const forget of forgetting) forget()
}

/** Whether the database answers now. */
export const databaseAnswers = async (): Promise<boolean> => {
  try {
    await mongoose.connection.db?.command({ ping: 1 })
    return mongoose.connection.db !== undefined
  } catch {
    return false
  }
}

/** A try of a transaction. `ended` is called when it has ended either way, `committed` only when it counts. */
export type Transaction = { session: ClientSession; ended: (() => void)[]; committed: (() => void)[] }

const running = new AsyncLocalStorage<Transaction>()

/** The transaction that the caller is part of. */
export const currentTransaction = (): Transaction | undefined => running.getStore()

/** Does something outside the database once the change it follows from counts: after the commit, or at once outside a transaction. */
export const whenCommitted = (effect: () => void): void => {
  const transaction = currentTransaction()
  if (transaction) transaction.committed.push(effect)
  else effect()
}

/**
 * Runs `work` in a transaction, or in the one that the caller is part of. Every call of a model in it belongs to the transaction. It may
 * run twice, so it has no effect outside the database but through `whenCommitted`.
 */
export const inTransaction = async <T>(work: (session: ClientSession) => Promise<T>): Promise<T> => {
  const outer = currentTransaction()
  if (outer) return work(outer.session)
  let tried: Transaction | undefined
  const end = () => {
    for (const effect of tried?.ended.splice(0) ?? []) effect()
  }
  try {
    const result = await mongoose.connection.transaction((session) => {
      end()
      const transaction: Transaction = { session, ended: [], committed: [] }
      tried = transaction
      return running.run(transaction, () => work(session))
    })
    for (const effect of (tried as Transaction | undefined)?.committed ?? []) effect()
    return result as T
  } finally {
    end()
  }
}

/** What every call belonged to when this file was loaded: no transaction, neither ours nor mongoose's. */
const outside = AsyncLocalStorage.snapshot()

/**
 * Runs `work` by itself though the caller may be part of a transaction: for what must be durable whatever becomes of that, and for queues
 * that do one caller's work together with another's. It may be done although the caller's transaction fails or is tried again.
 */
export const apart = <T>(work: () => Promise<T>): Promise<T> => outside(work)

/** Whether a bulk write failed for nothing but documents that were there already; all others of an unordered one are written. */
export const onlyDuplicates = (error: unknown): error is mongoose.mongo.MongoBulkWriteError =>
  error instanceof mongoose.mongo.MongoBulkWriteError && [error.writeErrors].flat().every(({ code }) => code === 11000)

/** Whether a write was refused by a unique index on just these fields. */
export const isDuplicate = (error: unknown, ...fields: string[]): boolean =>
  error instanceof mongoose.mongo.MongoServerError && error.code === 11000 && Object.keys(error.keyPattern ?? {}).join() === fields.join()
