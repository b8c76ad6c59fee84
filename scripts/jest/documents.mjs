import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { house } from './house.mjs'

/** The folder of real documents that `*.documents.test.ts` read; it is not part of the repository. */
const documents = resolve(house, process.env.DOCUMENTS_DIR || '../shared/documents')

/** Without the folder those tests are not run, and are in no sum. */
export const haveDocuments = existsSync(documents)

process.env.DOCUMENTS_DIR = documents
