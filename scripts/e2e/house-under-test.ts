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

/** A start tells of its long steps every ten seconds; one that says nothing for so long, in milliseconds, hangs. */
const silence = 40_000
/** It promises to have stopped after ten seconds. */
const stopping = 20_000

/** Rejects with what was printed so far once `closed` is too late, and ends what hangs. */
const inTime = async <T>(closed: Promise<T>, child: ChildProcess, printed: () => string): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`npm start did not stop within ${stopping} ms:\n${printed()}`))
    }, stopping)
  })
  return Promise.race([closed, late]).finally(() => clearTimeout(timer))
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
    const hangs = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`npm start said nothing for ${silence} ms:\n${printed}`))
    }, silence)
    void closed.then(() => clearTimeout(hangs))
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text
        hangs.refresh()
        if (!/^Ready\./m.test(printed)) return
        clearTimeout(hangs)
        resolve()
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
      const [code] = await inTime(closed, child, () => printed)
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
