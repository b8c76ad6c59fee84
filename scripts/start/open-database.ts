import { join } from 'node:path'
import { builds } from '../build/builds'
import { embeddedAllowed } from '../db/allowed'
import { house } from '../house'
import { startEmbeddedDatabase } from './embedded-database'
import type { Settings } from './settings'

export interface Database {
  uri: string
  /** Where the data is, for people. */
  place: string
  stop: (patience: number) => Promise<void>
  /** Fulfilled with what happened when the database is gone; never for one that is not ours. */
  ended: Promise<string>
}

/** The database of MONGODB_URI, or else the embedded one in the data folder. */
export async function openDatabase({ mongodbUri, dataFolder }: Settings): Promise<Database> {
  if (mongodbUri !== undefined) {
    return { uri: mongodbUri, place: 'the database of MONGODB_URI', stop: async () => {}, ended: new Promise(() => {}) }
  }
  const warning = embeddedAllowed(process.env)
  if (warning) console.error(warning)
  const folder = join(dataFolder, 'mongo')
  const bundle = join(house, builds.find(({ name }) => name === 'database')?.output ?? '')
  const database = await startEmbeddedDatabase({ folder, syncOnCommit: true, bundle })
  return { ...database, uri: database.ready.uri, place: folder }
}
