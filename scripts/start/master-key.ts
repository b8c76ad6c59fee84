import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The keys that seal secrets in the database, in base64: the one that counts, and those before it. */
export interface MasterKeys {
  current: string
  older: string[]
}

const fileIn = (dataFolder: string): string => join(dataFolder, 'master-key')
const newKey = (): string => randomBytes(32).toString('base64')

/**
 * The keys that are kept beside the database, one a line, the newest first; the first is made on the first start. Whoever can read the
 * folder can read the database as well; production has its keys elsewhere, in MASTER_KEY.
 */
export function masterKeysIn(dataFolder: string): MasterKeys {
  try {
    // 'wx' makes it once only, also when two starts come together.
    writeFileSync(fileIn(dataFolder), newKey(), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const [current = '', ...older] = readFileSync(fileIn(dataFolder), 'utf8').split('\n').filter(Boolean)
  return { current, older }
}

/** The keys an environment names, else those in the data folder. */
export function masterKeysOf(environment: Record<string, string | undefined>, dataFolder: string): MasterKeys {
  if (!environment.MASTER_KEY) return masterKeysIn(dataFolder)
  return { current: environment.MASTER_KEY, older: (environment.OLDER_MASTER_KEYS ?? '').split(',').filter(Boolean) }
}

const keep = (dataFolder: string, { current, older }: MasterKeys): void => {
  const file = fileIn(dataFolder)
  writeFileSync(`${file}.new`, [current, ...older].join('\n'), { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
}

/** Puts a new key in front of those in the data folder. */
export function addMasterKey(dataFolder: string): void {
  const { current, older } = masterKeysIn(dataFolder)
  keep(dataFolder, { current: newKey(), older: [current, ...older] })
}

/** Forgets the older keys of the data folder, when nothing is sealed with them any more. */
export function forgetOlderKeys(dataFolder: string): void {
  keep(dataFolder, { current: masterKeysIn(dataFolder).current, older: [] })
}
