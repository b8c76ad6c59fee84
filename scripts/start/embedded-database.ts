import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface EmbeddedDatabase {
  uri: string
  /** Flushes, lets the folder go and ends the process. */
  stop: () => Promise<void>
  /** Fulfilled with a line when the process ends. */
  ended: Promise<string>
}

interface Options {
  folder: string
  /** Off only for data that may be lost: tests. */
  syncOnCommit: boolean
  /** The bundled process of a build; without it the TypeScript source runs through tsx. */
  bundle?: string
}

const source = fileURLToPath(new URL('./database-process.ts', import.meta.url))

/** Starts the embedded database in a process of its own; rejects with one readable line if it cannot be used. */
export async function startEmbeddedDatabase({ folder, syncOnCommit, bundle }: Options): Promise<EmbeddedDatabase> {
  const child = fork(bundle ?? source, [folder, syncOnCommit ? 'sync' : 'fast'], {
    execArgv: bundle === undefined ? ['--import', 'tsx'] : ['--enable-source-maps'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit').then(([code, signal]) => `the database ended (${signal ?? `code ${code}`})`)
  const message = once(child, 'message').then(([first]) => first as { uri?: string; problem?: string })
  const answer = await Promise.race([message, ended.then((problem) => ({ problem, uri: undefined }))])
  if (answer.uri === undefined) throw new Error(answer.problem)
  return {
    uri: answer.uri,
    ended,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
