import { fileURLToPath } from 'node:url'
import { type Child, startChild } from './child'

interface Options {
  folder: string
  /** Off only for data that may be lost: tests. */
  syncOnCommit: boolean
  /** The bundled process of a build; without it the source runs. */
  bundle?: string
}

const source = fileURLToPath(new URL('./database-process.ts', import.meta.url))

/** Starts the embedded database in a process of its own; rejects with one readable line if it cannot be used. */
export const startEmbeddedDatabase = ({ folder, syncOnCommit, bundle = source }: Options): Promise<Child<{ uri: string }>> =>
  startChild({ name: 'The database', file: bundle, arguments: [folder, syncOnCommit ? 'sync' : 'fast'] })
