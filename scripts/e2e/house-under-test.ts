import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { house } from '../house'

export interface HouseUnderTest {
  url: string
  process: ChildProcess
  /** All that it printed so far. */
  printed: () => string
  /** Stops it as Ctrl-C does and gives back how it ended and in how many milliseconds. */
  stop: (signal?: NodeJS.Signals) => Promise<{ code: number | null; took: number }>
}

/** Runs `npm start`'s program on a free port and waits until it says that it is ready. Set DATA_DIR. */
export async function startHouse(environment: Record<string, string>): Promise<HouseUnderTest> {
  const port = await freePort()
  const child = spawn('node', [join(house, 'scripts/run.mjs'), 'start'], {
    env: { ...process.env, NODE_OPTIONS: '', LOG_LEVEL: 'warn', ...environment, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const closed = once(child, 'close')
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text
        if (/^Ready\./m.test(printed)) resolve()
      })
    }
    void closed.then(() => reject(new Error(`npm start ended before it was ready:\n${printed}`)))
  })
  await ready
  return {
    url: `http://localhost:${port}`,
    process: child,
    printed: () => printed,
    stop: async (signal = 'SIGTERM') => {
      const start = performance.now()
      child.kill(signal)
      const [code] = await closed
      return { code, took: performance.now() - start }
    },
  }
}

/** A port of loopback that nobody listens on. */
export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}
