import { command } from './command'

/** For the suites of drivers; it harms nobody but the clients of this machine, who may drop databases too. */
export const configureFailPoint = command({
  names: ['configureFailPoint'],
  admin: true,
  fields: { mode: 'string|object!', data: 'object' },
  run: ({ failPoints, body }) => {
    failPoints.configure(body)
    return { count: 0, ok: 1 }
  },
})
