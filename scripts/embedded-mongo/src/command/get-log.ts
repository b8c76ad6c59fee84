import { fail } from '../errors'
import { command } from './command'

/** Shells ask for the warnings of the start. */
export const getLog = command({
  names: ['getLog'],
  admin: true,
  fields: {},
  run: ({ body }) => {
    if (body.getLog === '*') return { names: ['startupWarnings'], ok: 1 }
    if (body.getLog !== 'startupWarnings') fail(96, `No log named '${body.getLog}'`)
    return { totalLinesWritten: 0, log: [], ok: 1 }
  },
})
