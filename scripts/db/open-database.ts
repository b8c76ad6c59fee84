import { join } from 'node:path'
import { DataFolderError, liveEngine } from '@tisc/embedded-mongo'
import { startEmbeddedDatabase } from '../start/embedded-database'
import { Stop } from '../steps/stop.mjs'
import { embeddedAllowed } from './allowed'

export interface OpenDatabase {
  uri: string
  /** Where the data is, for people. */
  place: string
  /** Ends what was started for this command; leaves alone what ran before. */
  stop(): Promise<void>
}

interface Options {
  dataDir: string
  mongodbUri?: string | undefined
  environment?: Record<string, string | undefined>
}

const patienceMs = 5000

/** The database for a command: that of MONGODB_URI, or the engine that runs on the data folder, or one started for now. */
export async function openDatabase({ dataDir, mongodbUri, environment = process.env }: Options): Promise<OpenDatabase> {
  if (mongodbUri) return { uri: mongodbUri, place: 'the database of MONGODB_URI', stop: async () => undefined }
  const folder = join(dataDir, 'mongo')
  const warning = embeddedAllowed(environment)
  if (warning) console.error(warning)
  const live = await runningOn(folder)
  if (live) return { uri: live.uri, place: `${folder}, in use by process ${live.pid}`, stop: async () => undefined }
  const started = await startEmbeddedDatabase({ folder, syncOnCommit: true })
  return { uri: started.ready.uri, place: folder, stop: () => started.stop(patienceMs) }
}

async function runningOn(folder: string): ReturnType<typeof liveEngine> {
  try {
    return await liveEngine(folder)
  } catch (error) {
    throw error instanceof DataFolderError ? new Stop(error.message) : error
  }
}
