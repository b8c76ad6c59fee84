import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const beside = fileURLToPath(new URL('../../../shared/documents/', import.meta.url))

/**
 * The real documents by the first three digits of their names, from DOCUMENTS_DIR or the folder beside the house. Undefined where there
 * are none: the checks that need them then say that they did not run.
 */
export const realDocuments = (): Record<string, { name: string; bytes: Uint8Array }> | undefined => {
  const folder = process.env.DOCUMENTS_DIR ?? beside
  if (!existsSync(folder)) {
    console.info('documents: not run')
    return undefined
  }
  const names = readdirSync(folder).filter((name) => /^\d{3}_.*\.txt$/.test(name))
  return Object.fromEntries(names.map((name) => [name.slice(0, 3), { name, bytes: readFileSync(`${folder}/${name}`) }]))
}
