import { fail } from '../errors'
import { command } from './command'

/** Whether this engine may be made to stumble: for the suites of drivers, and not where people work. */
export const testCommands = process.env.NODE_ENV !== 'production'

export const configureFailPoint = command({
  names: ['configureFailPoint'],
  admin: true,
  fields: { mode: 'string|object!', data: 'object' },
  run: ({ failPoints, body }) => {
    if (!testCommands) fail(59, `no such command: 'configureFailPoint'`)
    failPoints.configure(body)
    return { count: 0, ok: 1 }
  },
})
