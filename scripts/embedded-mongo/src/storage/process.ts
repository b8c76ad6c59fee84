import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A killed process whose parent has not asked after it still has a number; in containers often for long. */
const ended = 'ended'

/** Whether a process is still the one that started then: it may be gone, or another may have got its number. */
export function isRunning(pid: number, started: string): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const now = startOf(pid)
  if (now === ended) return false
  return now === '' || started === '' || now === started
}

/** When a process started, in whatever form the system tells it; empty where it cannot be known. */
export function startOf(pid: number): string {
  try {
    if (process.platform === 'linux') {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
      return fields[0] === 'Z' || fields[0] === 'X' ? ended : (fields[19] ?? '')
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
