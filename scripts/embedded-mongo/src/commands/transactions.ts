import type { Document } from '../bson/codec'
import { fail } from '../errors'
import type { Handler, Handlers } from './request'

const commitTransaction: Handler = async ({ sessions, transaction, body }) => {
  if (transaction) await sessions.commit(transaction, body.lsid)
  return { ok: 1 }
}

const abortTransaction: Handler = ({ transaction }) => {
  if (transaction?.state === 'committed') fail(256, 'Transaction has been committed.')
  transaction?.end('aborted')
  return { ok: 1 }
}

const endSessions: Handler = ({ sessions, body, command }) => {
  for (const lsid of (body[command.name] ?? []) as Document[]) sessions.end(lsid)
  return { ok: 1 }
}

const acknowledge: Handler = () => ({ ok: 1 })

export const transactions: Handlers = {
  commitTransaction,
  abortTransaction,
  endSessions,
  killSessions: endSessions,
  killAllSessions: acknowledge,
  refreshSessions: acknowledge,
}
