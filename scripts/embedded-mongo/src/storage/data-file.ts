import { accessSync, closeSync, constants, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { DataFolderError } from './data-folder-error'

const lmdbMagic = 0xbeefc0de
/** Where lmdb-js's page header ends and the description of the file begins, on each of the first two pages. */
const meta = { magic: 24, pageSize: 48, lastPage: 144 }

/** A truncated or overwritten file would end the process with SIGBUS once mapped, so it is refused here. */
export function checkDataFile(file: string): void {
  if (!existsSync(file)) return
  const fd = open(file)
  try {
    const size = fstatSync(fd).size
    if (size === 0) return
    const head = Buffer.alloc(512)
    readSync(fd, head, 0, head.length, 0)
    const pageSize = head.readUInt32LE(meta.pageSize)
    if (size < 8192 || head.readUInt32LE(meta.magic) !== lmdbMagic || !isPageSize(pageSize))
      throw new DataFolderError(`${file} is damaged (not an LMDB file). Restore the folder from a backup, or remove it to start empty.`)
    const lastPages = [0, pageSize].map((page) => lastPageOf(fd, page))
    if (size < (Math.min(...lastPages) + 1) * pageSize)
      throw new DataFolderError(`${file} is damaged (${size} bytes, shorter than its own index says). Restore the folder from a backup.`)
  } finally {
    closeSync(fd)
  }
}

const isPageSize = (size: number): boolean => size >= 512 && size <= 65_536 && (size & (size - 1)) === 0

function open(file: string): number {
  try {
    accessSync(file, constants.W_OK)
    return openSync(file, 'r')
  } catch (error) {
    throw new DataFolderError(
      `${file} cannot be written to (${(error as NodeJS.ErrnoException).code}). Give write permission, or choose another folder.`,
    )
  }
}

function lastPageOf(fd: number, pageOffset: number): number {
  const number = Buffer.alloc(8)
  readSync(fd, number, 0, 8, pageOffset + meta.lastPage)
  return Number(number.readBigUInt64LE())
}
