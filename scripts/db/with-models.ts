import { resolve } from 'node:path'
import { connectDatabase, disconnectDatabase } from '@tisc/bff/platform/mongo'
import { house } from '../house'
import { openDatabase } from './open-database'

/** Runs something with the BFF's models on the database that DATA_DIR and MONGODB_URI name, beside a running server or without one. */
export const withModels = async <T>(work: (place: { dataFolder: string }) => Promise<T>): Promise<T> => {
  const dataFolder = resolve(house, process.env.DATA_DIR || '.data')
  const database = await openDatabase({ dataDir: dataFolder, mongodbUri: process.env.MONGODB_URI })
  try {
    await connectDatabase(database.uri)
    return await work({ dataFolder })
  } finally {
    await disconnectDatabase()
    await database.stop()
  }
}
