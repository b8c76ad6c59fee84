import { jest } from '@jest/globals'
import { runSuites, together } from './run-suites'
import { Stop } from './stop.mjs'

/** Runs suites and gives back what was printed, line by line, and the exit code. */
const run = async (...suites: Parameters<typeof runSuites>[0]): Promise<{ lines: string[]; code: unknown }> => {
  const lines: string[] = []
  const log = jest.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
  const out = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  const before = process.exitCode
  await runSuites(suites)
  const code = process.exitCode
  process.exitCode = before
  log.mockRestore()
  out.mockRestore()
  return { lines, code }
}

const suite = (passed: number, failed: number) => ({ title: 'a suite', run: async () => ({ passed, failed, note: '' }) })
const broken = {
  title: 'broken',
  run: async () => {
    throw new Stop('this is wrong')
  },
}

describe('the last line of the tests', () => {
  it('has the sums of all suites', async () => {
    expect(await run(suite(3, 0), suite(4, 0))).toEqual({ lines: ['7 passed, 0 failed'], code: 0 })
  })

  it('counts a suite that throws as a failure, says why and goes on', async () => {
    expect(await run(broken, suite(4, 1))).toEqual({ lines: ['  FAILED: this is wrong', '4 passed, 2 failed'], code: 1 })
  })

  it('counts suites that run at the same time, and one of them that throws', async () => {
    const { lines, code } = await run(together('all', suite(3, 0), broken, suite(4, 1)))
    expect({ last: lines.at(-1), code }).toEqual({ last: '7 passed, 2 failed', code: 1 })
    expect(lines[0]).toContain('FAILED: this is wrong')
  })

  it('is no success when nothing ran', async () => {
    expect((await run(suite(0, 0))).code).toBe(1)
  })
})
