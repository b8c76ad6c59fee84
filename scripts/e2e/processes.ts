import { readdirSync, readFileSync } from 'node:fs'

/** The ids of all processes that carry the given setting in their environment, such as a DATA_DIR that no other house has. */
export const processesWith = (setting: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => environmentOf(id).includes(setting))
    .map(Number)

/** Empty for a process that has just ended, and for one that waits to be buried. */
const environmentOf = (id: string): string[] => {
  try {
    return readFileSync(`/proc/${id}/environ`, 'utf8').split('\0')
  } catch {
    return []
  }
}

/** Waits until a condition holds; rejects after `patience` milliseconds with what was waited for. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, patience: number): Promise<void> {
  const deadline = performance.now() + patience
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`${what}: not after ${patience} ms`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
