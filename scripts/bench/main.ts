import { parseArgs } from 'node:util'
import { house } from '../house'
import { findModules } from '../steps/find-modules'
import { runSuites } from '../steps/run-suites'
import { asSuite } from './as-suite'
import type { Bench, Measure } from './bench'
import { table } from './table'

/** `npm run bench [-- --large] [--keep folder] [words of a path]`: every bench in turn, then one table of all figures. */
export const main = async (given: string[]): Promise<void> => {
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: { large: { type: 'boolean', default: false }, keep: { type: 'string' } },
  })
  const benches = await findModules<Bench>(house, /\.bench\.ts$/, 'bench', positionals)
  const measured: { bench: string; measures: Measure[] }[] = []
  const suites = benches.map((bench) => asSuite(bench, values, (measures) => measured.push({ bench: bench.name, measures })))
  await runSuites(suites, () => table(measured))
}
