import { Stop } from '../steps/stop.mjs'

/** How a command ended: what it printed, and what it said was wrong. */
export interface Ended {
  code: number
  out: string
  problem: string
}

/**
 * Runs a command's `main` as `npm run` does, in this process, which has loaded it already: a process of its own takes a second to begin.
 * Throws what a command does not foresee.
 */
export const runHere = async (
  main: (given: string[]) => Promise<void>,
  given: string[],
  environment: Record<string, string | undefined> = {},
): Promise<Ended> => {
  const [out, problem]: [string[], string[]] = [[], []]
  const into = (lines: string[]) => (text: unknown) => {
    lines.push(String(text))
    return true
  }
  const spies = [
    jest.spyOn(console, 'log').mockImplementation(into(out)),
    jest.spyOn(console, 'warn').mockImplementation(into(problem)),
    jest.spyOn(console, 'error').mockImplementation(into(problem)),
    jest.spyOn(process.stdout, 'write').mockImplementation(into(out)),
  ]
  const before = Object.fromEntries(Object.keys(environment).map((name) => [name, process.env[name]]))
  put(environment)
  try {
    await main(given)
    return { code: 0, out: out.join('\n'), problem: problem.join('\n') }
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    return { code: 1, out: out.join('\n'), problem: [...problem, error.message].join('\n') }
  } finally {
    put(before)
    for (const spy of spies) spy.mockRestore()
  }
}

const put = (environment: Record<string, string | undefined>): void => {
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
}
