import type { Suite } from '../steps/run-suites'
import type { Bench, BenchOptions, Measure } from './bench'

/** A bench as a suite: each figure with a limit is a test. `keep` is given what was measured. */
export const asSuite = (bench: Bench, options: BenchOptions, keep: (measures: Measure[]) => void): Suite => ({
  title: bench.name,
  run: async () => {
    const measures = await bench.run(options)
    keep(measures)
    return { passed: measures.filter(({ ok }) => ok === true).length, failed: measures.filter(({ ok }) => ok === false).length, note: '' }
  },
})
