import { step } from './step.mjs'
import { Stop } from './stop.mjs'

export interface Sums {
  passed: number
  failed: number
  /** Printed after the title: figures, what was skipped and why, what failed. */
  note: string
}

/** A part of the tests. A suite that throws counts as one failure. */
export interface Suite {
  title: string
  run: (report: (detail: string) => void) => Promise<Sums>
}

/** Runs suites in turn, prints each, then what `summary` says and, as the last line, the true sums. */
export async function runSuites(suites: Suite[], summary: () => string = () => ''): Promise<void> {
  let [passed, failed] = [0, 0]
  for (const suite of suites) {
    const sums = await step(suite.title, suite.run, ({ failed: count }) => count === 0).catch(asFailure)
    passed += sums.passed
    failed += sums.failed
    if (sums.note !== '') console.log(sums.note.replace(/^/gm, '  '))
  }
  const told = summary()
  if (told !== '') console.log(told)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}

/** Suites that leave the processors idle by themselves, as one that runs them at the same time. */
export const together = (title: string, ...suites: Suite[]): Suite => ({
  title,
  run: async (report) => {
    const all = await Promise.all(suites.map(({ title, run }) => run((detail) => report(`${title}: ${detail}`)).catch(asFailure)))
    const sum = (part: 'passed' | 'failed') => all.reduce((total, sums) => total + sums[part], 0)
    const note = all.flatMap(({ note }, index) => (note === '' ? [] : `${suites[index]?.title}\n${note}`)).join('\n')
    return { passed: sum('passed'), failed: sum('failed'), note }
  },
})

/** How a suite that throws counts. */
export const asFailure = (error: unknown): Sums => ({
  passed: 0,
  failed: 1,
  note: `FAILED: ${error instanceof Stop ? error.message : error instanceof Error ? error.stack : String(error)}`,
})
