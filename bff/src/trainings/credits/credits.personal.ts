import mongoose, { type ClientSession } from 'mongoose'
import type { PersonalPart } from '../../platform/personal-data'
import { CreditEntries, type CreditEntryRecord, earnedKey } from './credit-entry.model'

/**
 * Moves a ledger to another account of the same person. A credit that both have is one: what the second brings is taken back by a line of
 * its own. Whatever counts is known by the account that stays, so that it is never booked again. May run twice.
 */
export const mergeCredits = async (from: string, into: string, session: ClientSession): Promise<void> => {
  const [gone, kept] = [new mongoose.Types.ObjectId(from), new mongoose.Types.ObjectId(into)]
  const earned = (accountId: mongoose.Types.ObjectId) =>
    CreditEntries.find({ accountId, kind: 'earned' }).session(session).lean<CreditEntryRecord[]>()
  const own = new Set((await earned(kept)).map(({ trainingId }) => trainingId.toHexString()))
  for (const { _id, key, hours, ...entry } of await earned(gone)) {
    if (own.has(entry.trainingId.toHexString())) {
      const correction = {
        ...entry,
        accountId: kept,
        kind: 'correction' as const,
        hours: -hours,
        reason: '两个账号合并，同一个培训只计一次',
      }
      await CreditEntries.updateOne({ key: `merged ${key}` }, { $setOnInsert: correction }, { upsert: true, session })
    } else await CreditEntries.updateOne({ _id }, { $set: { key: earnedKey(entry.trainingId, kept) } }, { session })
  }
  await CreditEntries.updateMany({ accountId: gone }, { $set: { accountId: kept } }, { session })
}

/** Somebody's credits. The ledger is never changed: once the account is gone its lines keep an id that leads to nobody. */
export const creditsPersonal: PersonalPart = {
  name: 'credits',
  models: [CreditEntries],
  collect: async (id) => {
    const entries = await CreditEntries.find({ accountId: new mongoose.Types.ObjectId(id) })
      .sort({ year: -1, _id: 1 })
      .lean<CreditEntryRecord[]>()
    return entries.length > 0
      ? { credits: entries.map(({ year, at, kind, title, hours, reason }) => ({ year, at, kind, title, hours, reason })) }
      : {}
  },
  erase: async () => {},
  merge: mergeCredits,
}
