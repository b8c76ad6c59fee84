import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))

export interface RunningEngine {
  uri: string
  process: ChildProcess
  kill(signal?: NodeJS.Signals): Promise<void>
}

/** Starts the engine as a process of its own and waits until it answers. */
export async function runEngine(dataPath: string, port = 0, ...options: string[]): Promise<RunningEngine> {
  const child = spawn(process.execPath, [cli, '--data', dataPath, '--port', String(port), ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const uri = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (chunk) => {
      text += chunk
      const ready = /ready (\S+)/.exec(text)
      if (ready) resolve(ready[1])
    })
    child.stderr.on('data', (chunk) => {
      text += chunk
    })
    child.once('exit', (code) => reject(new Error(`engine ended with ${code}: ${text}`)))
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    uri,
    process: child,
    kill: async (signal = 'SIGTERM') => {
      child.kill(signal)
      await exited
    },
  }
}
