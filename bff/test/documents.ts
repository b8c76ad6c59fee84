import { readdirSync, readFileSync } from 'node:fs'

/** The real documents by the first three digits of their names. Only `*.documents.test.ts` run where they are; the run sets the folder. */
export const realDocuments = (): Record<string, { name: string; path: string; bytes: Uint8Array }> => {
  const folder = process.env.DOCUMENTS_DIR
  if (folder === undefined) throw new Error('DOCUMENTS_DIR is not set: run the tests with `npm run jest`')
  const names = readdirSync(folder).filter((name) => /^\d{3}_.*\.txt$/.test(name))
  return Object.fromEntries(
    names.map((name) => [name.slice(0, 3), { name, path: `${folder}/${name}`, bytes: readFileSync(`${folder}/${name}`) }]),
  )
}
