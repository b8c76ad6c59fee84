import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { house } from '../house'
import { command } from '../steps/command.mjs'
import type { Suite, Sums } from '../steps/run-suites'
import { withScratchFolder } from './scratch-folder'

/** The part of jest's JSON report that we add up. */
export interface JestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  /** Files that could not even be run: none of their tests is in the other numbers. */
  numRuntimeErrorTestSuites: number
  testResults: { status: string; name: string; message: string }[]
}

/** A run of jest with the given configuration as one suite of the test command. */
export const jestSuite = (title: string, config: string, note = ''): Suite => ({
  title,
  run: async (report) => {
    const file = join(house, '.cache', `${config}.report.json`)
    mkdirSync(join(house, '.cache'), { recursive: true })
    rmSync(file, { force: true })
    const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '--config']
    const options = [`scripts/jest/${config}.mjs`, '--workerIdleMemoryLimit=1GB', '--ci', '--json', '--outputFile', file]
    const onLine = (line: string): void => void (/^(PASS|FAIL)/.test(line) && report(line))
    const failure = await withScratchFolder((TMPDIR) =>
      command('node', [...jest, ...options], { cwd: house, onLine, env: { TMPDIR } }),
    ).then(
      () => undefined,
      (error: Error) => error,
    )
    const written = readReport(file)
    if (written === undefined) throw failure ?? new Error(`jest wrote no report to ${file}`)
    return sumsOf(written, note)
  },
})

const readReport = (file: string): JestReport | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** What a report comes to. Skipped tests are told and counted as nothing; a file that does not run is a failure. */
export const sumsOf = (report: JestReport, note: string): Sums => {
  const skipped = report.numPendingTests + report.numTodoTests
  const failures = report.testResults.filter(({ status }) => status === 'failed').map(({ name, message }) => `FAILED ${name}\n${message}`)
  const told = `${report.numPassedTests} tests in ${report.testResults.length} files${skipped > 0 ? `, ${skipped} skipped` : ''}`
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    note: [told, note, ...failures].filter((line) => line !== '').join('\n'),
  }
}
