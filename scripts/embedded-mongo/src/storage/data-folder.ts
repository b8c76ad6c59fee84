import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkDataFile } from './data-file'
import { DataFolderError } from './data-folder-error'

export { DataFolderError }

const markerName = 'engine.json'
const format = { format: 'embedded-mongo', version: 1 }

/** Makes sure the folder is empty or ours, before LMDB gets to map whatever lies there. */
export function prepareDataFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new DataFolderError(
      `${path} cannot be written to (${(error as NodeJS.ErrnoException).code}). Give write permission, or choose another folder.`,
    )
  }
  const marker = join(path, markerName)
  if (existsSync(marker)) {
    checkDataFolder(path)
    return
  }
  if (readdirSync(path).length > 0)
    throw new DataFolderError(
      `${path} is not empty and holds no ${markerName}: it is not a data folder of this engine. Choose another folder.`,
    )
  try {
    writeFileSync(marker, `${JSON.stringify(format)}\n`)
  } catch (error) {
    throw new DataFolderError(`${marker} cannot be written (${(error as NodeJS.ErrnoException).code}).`)
  }
}

/** Refuses a folder that is not ours, of another version, or damaged; touches nothing. */
export function checkDataFolder(path: string): void {
  const marker = join(path, markerName)
  const found = readMarker(marker)
  if (found.format !== format.format) throw new DataFolderError(`${marker} does not describe a data folder of this engine.`)
  if (found.version !== format.version)
    throw new DataFolderError(`${path} was written in format ${found.version}; this engine reads format ${format.version}.`)
  checkDataFile(join(path, 'data.mdb'))
}

function readMarker(marker: string): { format?: string; version?: number } {
  let text: string
  try {
    text = readFileSync(marker, 'utf8')
  } catch (error) {
    throw new DataFolderError(
      `${marker} cannot be read (${(error as NodeJS.ErrnoException).code}): it is not a data folder of this engine.`,
    )
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new DataFolderError(`${marker} is damaged. Restore the folder from a backup, or remove it to start empty.`)
  }
}
