import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundles = new Map<string, string>()

/** A program in one file, made once by this process: it starts in a fifth of the time. */
function bundle(source: string): string {
  const made = bundles.get(source)
  if (made) return made
  const folder = join(root, '.cache')
  const outfile = join(folder, `${basename(source, '.ts')}-${process.pid}.mjs`)
  const options = [
    '--bundle',
    '--platform=node',
    '--format=esm',
    '--target=node20',
    '--external:lmdb',
    '--log-level=warning',
    `--outfile=${outfile}`,
  ]
  execFileSync(createRequire(import.meta.url).resolve('esbuild/bin/esbuild'), [join(root, source), ...options], { cwd: root })
  process.once('exit', () => rmSync(outfile, { force: true }))
  bundles.set(source, outfile)
  return outfile
}

export interface EngineProcess {
  uri: string
  pid: number
  /** From the start of the process until it said that it is ready. */
  readyMs: number
  /** Ends it and waits until it is gone. */
  end(signal?: NodeJS.Signals): Promise<void>
  readonly ended: boolean
}

/** A folder of its own, gone with this process. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Starts the engine as a process of its own and waits until it answers. */
export const engineProcess = (dataPath: string, ...options: string[]): Promise<EngineProcess> =>
  serverProcess('src/cli.ts', '--data', dataPath, ...options)

/** The same for any program of ours that prints `ready <uri>`. */
export function serverProcess(source: string, ...options: string[]): Promise<EngineProcess> {
  return started([process.execPath, bundle(source), ...options])
}

/** An engine whose files may not become larger: what a full disk does, without filling one. */
export const engineWithLimit = (kilobytes: number, dataPath: string): Promise<EngineProcess> =>
  started([
    'bash',
    '-c',
    `trap '' XFSZ; ulimit -f ${kilobytes}; exec "$0" "$@"`,
    process.execPath,
    bundle('src/cli.ts'),
    '--data',
    dataPath,
  ])

/** An engine that may write only where the permissions say so, which do not bind root otherwise. */
export function engineWithoutPrivileges(dataPath: string): Promise<EngineProcess> {
  const engine: [string, ...string[]] = [process.execPath, bundle('src/cli.ts'), '--data', dataPath]
  const isRoot = process.getuid?.() === 0
  return started(isRoot ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search', ...engine] : engine)
}

async function started([program, ...options]: [string, ...string[]]): Promise<EngineProcess> {
  const begun = performance.now()
  const child = spawn(program, options, { stdio: ['ignore', 'pipe', 'pipe'] })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const uri = await firstLine(child)
  return {
    uri,
    pid: child.pid as number,
    readyMs: performance.now() - begun,
    end: async (signal = 'SIGTERM') => {
      child.kill(signal)
      await gone
    },
    get ended() {
      return child.exitCode !== null || child.signalCode !== null
    },
  }
}

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (chunk) => {
      text += chunk
      const uri = /ready (\S+)/.exec(text)?.[1]
      if (uri) resolve(uri)
    })
    child.stderr?.on('data', (chunk) => {
      text += chunk
    })
    child.once('exit', (code) => reject(new Error(`the engine ended with ${code}: ${text}`)))
  })

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
