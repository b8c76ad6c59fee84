import type { QueryFilter } from 'mongoose'
import { inTransaction } from '../../platform/mongo'
import { DataKeys } from '../../platform/vault/data-key.model'
import { NoticeObjections, type ObjectionRecord, objectionOwner } from './objection.model'

/** How many go at a time. */
const batch = 100

/** Forgets objections that were decided before a day, with who made them. */
export const forgetObjections = async (before: Date): Promise<void> => {
  const isOld: QueryFilter<ObjectionRecord> = { state: { $in: ['upheld', 'dismissed', 'moot'] }, settledAt: { $lte: before } }
  const old = await NoticeObjections.find(isOld, { _id: 1 }).limit(batch).lean<Pick<ObjectionRecord, '_id'>[]>()
  if (old.length === 0) return
  const ids = old.map(({ _id }) => _id)
  await inTransaction(async () => {
    await DataKeys.deleteMany({ _id: { $in: ids.map(objectionOwner) } })
    await NoticeObjections.deleteMany({ _id: { $in: ids } })
  })
}
