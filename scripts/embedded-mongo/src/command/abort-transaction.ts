import { fail } from '../errors'
import { command } from './command'

export const abortTransaction = command({
  names: ['abortTransaction'],
  fields: { recoveryToken: 'object' },
  admin: true,
  writes: true,
  inTransactions: true,
  run: async ({ transaction, cursors, body }) => {
    if (body.txnNumber === undefined) fail(125, 'abortTransaction must be run within a transaction')
    transaction?.end('aborted')
    await transaction?.discarded
    cursors.closeIdle(Date.now())
    return { ok: 1 }
  },
})
