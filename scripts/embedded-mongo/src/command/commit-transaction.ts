import { fail } from '../errors'
import { command } from './command'

export const commitTransaction = command({
  names: ['commitTransaction'],
  fields: { recoveryToken: 'object' },
  admin: true,
  writes: true,
  inTransactions: true,
  run: async ({ sessions, cursors, transaction, session, body }) => {
    if (body.txnNumber === undefined) fail(125, 'commitTransaction must be run within a transaction')
    if (transaction && session) await sessions.commit(transaction, session, body.lsid)
    cursors.closeIdle(Date.now())
    return { ok: 1 }
  },
})
