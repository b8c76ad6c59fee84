import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const markerName = 'engine.json'
const format = { format: 'mongo-engine', version: 1 }

/** A data folder that cannot be used; the message says what to do about it. */
export class DataFolderError extends Error {}

/** Makes sure the folder is empty or ours, before LMDB gets to map whatever lies there. */
export function prepareDataFolder(path: string): void {
  mkdirSync(path, { recursive: true })
  const marker = join(path, markerName)
  if (!existsSync(marker)) {
    if (readdirSync(path).length > 0) {
      throw new DataFolderError(
        `${path} is not empty and holds no ${markerName}: it is not a data folder of this engine. Choose another folder.`,
      )
    }
    writeFileSync(marker, `${JSON.stringify(format)}\n`)
    return
  }
  const found = readMarker(marker)
  if (found.format !== format.format) throw new DataFolderError(`${marker} does not describe a data folder of this engine.`)
  if (found.version !== format.version) {
    throw new DataFolderError(`${path} was written in format ${found.version}; this engine reads format ${format.version}.`)
  }
  checkDataFile(join(path, 'data.mdb'))
}

function readMarker(marker: string): { format?: string; version?: number } {
  try {
    return JSON.parse(readFileSync(marker, 'utf8'))
  } catch {
    throw new DataFolderError(`${marker} is damaged. Restore the folder from a backup, or remove it to start empty.`)
  }
}

const lmdbMagic = 0xbeefc0de
/** Where lmdb-js's page header ends and the description of the file begins, on each of the first two pages. */
const meta = { magic: 24, pageSize: 48, lastPage: 144 }

/** A truncated or overwritten file would end the process with SIGBUS once mapped, so it is refused here. */
function checkDataFile(file: string): void {
  if (!existsSync(file)) return
  const fd = openSync(file, 'r')
  try {
    const size = fstatSync(fd).size
    if (size === 0) return
    const head = Buffer.alloc(512)
    readSync(fd, head, 0, head.length, 0)
    if (size < 8192 || head.readUInt32LE(meta.magic) !== lmdbMagic) {
      throw new DataFolderError(`${file} is damaged (not an LMDB file). Restore the folder from a backup, or remove it to start empty.`)
    }
    const pageSize = head.readUInt32LE(meta.pageSize)
    const lastPages = [0, pageSize].map((page) => lastPageOf(fd, page))
    if (size < (Math.min(...lastPages) + 1) * pageSize) {
      throw new DataFolderError(`${file} is damaged (${size} bytes, shorter than its own index says). Restore the folder from a backup.`)
    }
  } finally {
    closeSync(fd)
  }
}

function lastPageOf(fd: number, pageOffset: number): number {
  const number = Buffer.alloc(8)
  readSync(fd, number, 0, 8, pageOffset + meta.lastPage)
  return Number(number.readBigUInt64LE())
}
