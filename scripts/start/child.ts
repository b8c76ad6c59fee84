import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Stop } from '../steps/stop.mjs'

/** A process of ours that runs beside this one. */
export interface Child<Ready> {
  /** What it said when it was ready. */
  ready: Ready
  pid: number
  /** Tells it to stop and waits until it has; after `patience` milliseconds it is ended. */
  stop: (patience: number) => Promise<void>
  /** Ends it without a word, as a crash or a lost machine would. */
  kill: () => Promise<void>
  /** Fulfilled with what happened when the process ends. */
  ended: Promise<string>
}

interface Options {
  name: string
  file: string
  arguments?: string[]
  environment?: Record<string, string | undefined>
}

const withParent = fileURLToPath(new URL('./end-with-parent.mjs', import.meta.url))

/**
 * Starts a file as a process of its own and waits for its first message; that with a `problem`, or an early end, is a Stop.
 * It has a process group of its own, so that Ctrl-C reaches this process alone, and ends when this one is gone.
 */
export async function startChild<Ready>({ name, file, arguments: given = [], environment = {} }: Options): Promise<Child<Ready>> {
  const child = fork(file, given, {
    execArgv: ['--import', withParent, ...(file.endsWith('.ts') ? ['--import', 'tsx'] : ['--enable-source-maps'])],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...environment },
    detached: true,
  })
  const ended = once(child, 'exit').then(([code, signal]) => `${name} ended (${signal ?? `code ${code}`})`)
  const message = once(child, 'message').then(([said]) => said as Ready & { problem?: string })
  const first = await Promise.race([message, ended.then((problem) => ({ problem }) as Ready & { problem?: string })])
  if (first.problem !== undefined) throw new Stop(first.problem)
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  return { ready: first, pid: child.pid ?? Number.NaN, ended, stop: (patience) => stop(child, ended, patience), kill }
}

const stop = async (child: ChildProcess, ended: Promise<string>, patience: number): Promise<void> => {
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), patience)
  await ended
  clearTimeout(force)
}
