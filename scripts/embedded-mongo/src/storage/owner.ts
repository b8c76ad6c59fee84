import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { DataFolderError } from './data-folder'
import type { Environment, Store } from './environment'

interface OwnerRecord {
  pid: number
  started: string
  token: string
}
const ownerKey = Buffer.from('owner')

/**
 * Takes the folder for this engine. The record is read and written in one LMDB write transaction, which LMDB makes exclusive
 * between processes, so two engines starting together cannot both win. A record left by a killed engine is recognised by its
 * process being gone (or by another process having got its number).
 */
export async function takeOwnership(environment: Environment, store: Store): Promise<() => Promise<void>> {
  const mine: OwnerRecord = { pid: process.pid, started: startOf(process.pid), token: randomUUID() }
  await environment.write(() => {
    const found = store.get(ownerKey)
    const owner = found && (JSON.parse(found.toString()) as OwnerRecord)
    if (owner && isRunning(owner)) {
      throw new DataFolderError(
        `${environment.path} is in use by another engine (process ${owner.pid}). Stop it first, or choose another folder.`,
      )
    }
    store.put(ownerKey, Buffer.from(JSON.stringify(mine)))
  })
  return () => environment.write(() => void store.remove(ownerKey))
}

function isRunning(owner: OwnerRecord): boolean {
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const started = startOf(owner.pid)
  if (started === ended) return false
  return started === '' || owner.started === '' || started === owner.started
}

/** A killed process whose parent has not asked after it still has a number; in containers often for long. */
const ended = 'ended'

/** When a process started, in whatever form the system tells it; empty where it cannot be known. */
function startOf(pid: number): string {
  try {
    if (process.platform === 'linux') {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
      return fields[0] === 'Z' || fields[0] === 'X' ? ended : fields[19]
    }
    if (process.platform === 'darwin')
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)])
        .toString()
        .trim()
  } catch {
    // gone meanwhile, or not readable
  }
  return ''
}
