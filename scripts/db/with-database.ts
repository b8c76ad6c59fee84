import { resolve } from 'node:path'
import { MongoClient } from 'mongodb'
import { house } from '../house'
import { Stop } from '../steps/stop.mjs'
import { type OpenDatabase, openDatabase } from './open-database'

/** Runs something with the database that DATA_DIR and MONGODB_URI name, and lets go of it. */
export async function withDatabase<T>(run: (client: MongoClient, database: OpenDatabase) => Promise<T>): Promise<T> {
  const dataDir = resolve(house, process.env.DATA_DIR || '.data')
  const database = await openDatabase({ dataDir, mongodbUri: process.env.MONGODB_URI })
  try {
    return await withClient(database.uri, (client) => run(client, database))
  } finally {
    await database.stop()
  }
}

/** The same for an address; what cannot be reached is said in one line. */
export async function withClient<T>(uri: string, run: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = connectable(uri)
  try {
    await client.connect().catch((error: Error) => {
      throw new Stop(`The database does not answer: ${error.message}`)
    })
    return await run(client)
  } finally {
    await client.close()
  }
}

function connectable(uri: string): MongoClient {
  try {
    return new MongoClient(uri, { serverSelectionTimeoutMS: 5000, writeConcern: { w: 'majority' } })
  } catch (error) {
    throw new Stop(`"${uri}" is no address of a database: ${(error as Error).message}`)
  }
}
