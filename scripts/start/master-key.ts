import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The key that seals secrets in the database: that of MASTER_KEY, or one kept beside the database, made on the first start.
 * Whoever can read the folder can read the database as well; production has its key elsewhere.
 */
export function masterKey(dataFolder: string, given: string | undefined): string {
  if (given) return given
  const file = join(dataFolder, 'master-key')
  try {
    // 'wx' makes it once only, also when two starts come together.
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}
