import { jest } from '@jest/globals'
import { step } from './step.mjs'

let printed: string
const { isTTY } = process.stdout
beforeEach(() => {
  printed = ''
  jest.useFakeTimers()
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text
    return true
  })
})
afterEach(() => {
  jest.useRealTimers()
  jest.restoreAllMocks()
  process.stdout.isTTY = isTTY
})

/** A step of 25 seconds that tells a detail after 15. */
const long = async (): Promise<void> => {
  const done = step('Building', async (report) => {
    await jest.advanceTimersByTimeAsync(15_000)
    report('half')
    await jest.advanceTimersByTimeAsync(10_000)
  })
  await done
}

describe('a long step', () => {
  it('writes plain lines into a log, one in ten seconds', async () => {
    process.stdout.isTTY = false
    await long()
    expect(printed).toBe('… Building 10.0 s\n… Building 20.0 s · half\n✓ Building (25.0 s)\n')
  })

  it('keeps one line alive in a terminal', async () => {
    process.stdout.isTTY = true
    await long()
    expect(printed.split('\r\x1b[2K').length).toBeGreaterThan(100)
    expect(printed.endsWith('\r\x1b[2K✓ Building (25.0 s)\n')).toBe(true)
    expect(printed.match(/\n/g)).toHaveLength(1)
  })

  it('inside another shows instead of it', async () => {
    process.stdout.isTTY = false
    await step('Outer', async () => {
      await step('Inner', () => jest.advanceTimersByTimeAsync(10_000).then(() => undefined))
    })
    expect(printed).toBe('… Inner 10.0 s\n✓ Inner (10.0 s)\n✓ Outer (10.0 s)\n')
  })

  it('says so when it fails', async () => {
    process.stdout.isTTY = false
    await expect(step('Building', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(printed).toBe('✗ Building (0.0 s)\n')
  })
})
