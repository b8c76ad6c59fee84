import { chmodSync, mkdirSync, mkdtempSync, rmSync, statfsSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { house } from '../house'

/** Linux's folder in memory, and the room that the tests' databases may need there, in bytes. */
const [inMemory, wanted] = ['/dev/shm', 4 * 2 ** 30]

/** What tsx made of our files before, which it looks for among temporary files by this name, is not thrown away. */
const keepReadFiles = (folder: string): void => {
  const kept = join(house, '.cache/tsx')
  mkdirSync(kept, { recursive: true })
  symlinkSync(kept, join(folder, `tsx-${process.geteuid?.()}`))
}

const hasRoom = (): boolean => {
  try {
    const { bavail, bsize } = statfsSync(inMemory)
    return bavail * bsize >= wanted
  } catch {
    return false
  }
}

/**
 * Does work with a folder for what tests throw away, and removes it: in memory where there is room, since writing hundreds of databases to
 * a disk takes a sixth of the time of all tests.
 */
export const withScratchFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(hasRoom() ? inMemory : tmpdir(), 'tisc-test-'))
  // one test looks into it as somebody else
  chmodSync(folder, 0o755)
  keepReadFiles(folder)
  return work(folder).finally(() => rmSync(folder, { recursive: true, force: true }))
}
