import { command } from './command'

export const killAllSessions = command({
  names: ['killAllSessions', 'killAllSessionsByPattern'],
  fields: {},
  run: ({ sessions, cursors }) => {
    sessions.endAll()
    cursors.endSession()
    return { ok: 1 }
  },
})
