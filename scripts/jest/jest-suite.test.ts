import { sumsOf } from './jest-suite'

describe('the sums of a jest run', () => {
  it('count a file that cannot run as a failure and skipped tests as nothing', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 2,
      numPendingTests: 3,
      numTodoTests: 1,
      numRuntimeErrorTestSuites: 1,
      testResults: [
        { status: 'passed', name: 'a.test.ts', message: '' },
        { status: 'failed', name: 'b.test.ts', message: 'it broke' },
      ],
    }
    expect(sumsOf(report, 'documents: not run')).toEqual({
      passed: 5,
      failed: 3,
      note: '5 tests in 2 files, 4 skipped\ndocuments: not run\nFAILED b.test.ts\nit broke',
    })
  })
})
