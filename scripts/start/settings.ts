import { resolve } from 'node:path'
import { Stop } from '../steps/stop.mjs'

/** What `npm start` takes from its environment; everything else is the server's own. */
export interface Settings {
  port: number
  host: string
  dataFolder: string
  /** A database of one's own; without it the embedded one is started. */
  mongodbUri: string | undefined
  publicUrl: string
}

/** Reads the settings; a wrong one is a Stop that says what is right. */
export function readSettings(environment: Record<string, string | undefined>, house: string): Settings {
  const port = Number(environment.PORT || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Stop(`PORT is "${environment.PORT}": give a number from 1 to 65535, or 0 for any free port.`)
  }
  const dataFolder = resolve(house, environment.DATA_DIR || '.data')
  return {
    port,
    host: environment.HOST || '127.0.0.1',
    dataFolder,
    mongodbUri: environment.MONGODB_URI || undefined,
    publicUrl: environment.PUBLIC_URL || '',
  }
}
