import mongoose, { type ClientSession, type ConnectOptions } from 'mongoose'

/** Filters and stored fields are decided by our schemas; anything else is a mistake that must be heard. */
mongoose.set('strict', 'throw')
mongoose.set('strictQuery', 'throw')
mongoose.set('bufferCommands', false)
mongoose.set('autoIndex', false)
mongoose.set('autoCreate', false)

const options: ConnectOptions = {
  // Durable on a majority before it is acknowledged, in one place and never per call.
  writeConcern: { w: 'majority', j: true },
  retryWrites: true,
  serverSelectionTimeoutMS: 1500,
  connectTimeoutMS: 1500,
  // A silent line is noticed by the next heartbeat, which also ends what waits on it.
  heartbeatFrequencyMS: 2_000,
}

/** Connects mongoose and makes the indexes of every model registered so far. Rejects when there is no database within 1.5 seconds. */
export const connectDatabase = async (uri: string, overrides: ConnectOptions = {}): Promise<void> => {
  await mongoose.connect(uri, { ...options, ...overrides })
  await Promise.all(Object.values(mongoose.models).map((model) => model.createIndexes()))
}

/** Closes what `connectDatabase` opened. */
export const disconnectDatabase = (): Promise<void> => mongoose.disconnect()

/** Whether the database answers now. */
export const databaseAnswers = async (): Promise<boolean> => {
  try {
    await mongoose.connection.db?.command({ ping: 1 })
    return mongoose.connection.db !== undefined
  } catch {
    return false
  }
}

/** Runs `work` in a transaction; it may run twice, so it has no effect outside the database. */
export const inTransaction = <T>(work: (session: ClientSession) => Promise<T>): Promise<T> =>
  mongoose.connection.transaction(work) as Promise<T>

/** Whether a write was refused by a unique index on just these fields. */
export const isDuplicate = (error: unknown, ...fields: string[]): boolean =>
  error instanceof mongoose.mongo.MongoServerError && error.code === 11000 && Object.keys(error.keyPattern ?? {}).join() === fields.join()
