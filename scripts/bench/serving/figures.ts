const sorted = (values: number[]): number[] => [...values].sort((one, other) => one - other)

export const median = (values: number[]): number => sorted(values)[Math.floor(values.length / 2)] ?? 0

const share = (values: number[], part: number): number => sorted(values)[Math.ceil(values.length * part) - 1] ?? 0

/** The value that 95 of 100 do not exceed. */
export const p95 = (values: number[]): number => share(values, 0.95)

/** The value that 99 of 100 do not exceed. */
export const p99 = (values: number[]): number => share(values, 0.99)

/** Milliseconds of CPU that this process spends while `work` runs, all threads together. */
export const cpuOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** How long `work` takes, in milliseconds. */
export const timeOf = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}
