export interface BenchOptions {
  /** A million instead of thousands. */
  large: boolean
  /** A folder in which what was filled is kept for the next run. */
  keep?: string
}

export interface Measure {
  figure: string
  value: number
  unit: string
  /** In words, such as "≤ 50". */
  limit?: string
  /** Whether the value is within the limit; absent where there is none. */
  ok?: boolean
}

/** Figures measured together in one run. A `*.bench.ts` exports one as `bench`. */
export interface Bench {
  name: string
  run: (options: BenchOptions) => Promise<Measure[]>
}
