import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The key that seals secrets in the database, kept beside it and made on the first start; MASTER_KEY comes before it.
 * Whoever can read the folder can read the database as well; production has its key elsewhere.
 */
export function masterKeyIn(dataFolder: string): string {
  const file = join(dataFolder, 'master-key')
  try {
    // 'wx' makes it once only, also when two starts come together.
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}
