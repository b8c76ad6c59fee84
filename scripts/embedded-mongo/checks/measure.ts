export interface Measure {
  figure: string
  value: number
  unit: string
  limit?: string
  ok?: boolean
}

export const atLeast = (value: number, limit: number): Pick<Measure, 'limit' | 'ok'> => ({ limit: `≥ ${limit}`, ok: value >= limit })
export const atMost = (value: number, limit: number): Pick<Measure, 'limit' | 'ok'> => ({ limit: `≤ ${limit}`, ok: value <= limit })

/** How many times a second something is done, so many at a time. */
export async function perSecond(total: number, parallel: number, run: (i: number) => Promise<unknown>): Promise<number> {
  const started = performance.now()
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < total) await run(next++)
  }
  await Promise.all(Array.from({ length: parallel }, worker))
  return total / ((performance.now() - started) / 1000)
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** Two things measured in turn, so that what else the machine does meets both: the middle of the ratios, and of the first's values. */
export async function ratioOf<T>(
  rounds: number,
  [one, other]: readonly [T, T],
  measure: (what: T) => Promise<number>,
): Promise<{ ratio: number; first: number }> {
  const [ratios, values]: [number[], number[]] = [[], []]
  for (const what of [one, other]) await measure(what) // warms up
  for (let round = 0; round < rounds; round++) {
    const value = await measure(one)
    values.push(value)
    ratios.push(value / (await measure(other)))
  }
  return { ratio: median(ratios), first: median(values) }
}
