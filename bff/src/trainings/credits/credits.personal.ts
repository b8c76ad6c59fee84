import mongoose, { type ClientSession } from 'mongoose'
import type { PersonalPart } from '../../platform/personal-data'
import { CreditEntries, type CreditEntryRecord } from './credit-entry.model'

/** A credit that both accounts of one person have is one: what the second brings is taken back by a line of its own. */
const takeBackDoubles = async (gone: mongoose.Types.ObjectId, kept: mongoose.Types.ObjectId, session: ClientSession): Promise<void> => {
  const earned = (accountId: mongoose.Types.ObjectId) =>
    CreditEntries.find({ accountId, kind: 'earned' }).session(session).lean<CreditEntryRecord[]>()
  const own = new Set((await earned(kept)).map(({ trainingId }) => trainingId.toHexString()))
  for (const { _id, key, hours, ...entry } of await earned(gone)) {
    if (!own.has(entry.trainingId.toHexString())) continue
    const correction = { ...entry, accountId: kept, kind: 'correction' as const, hours: -hours, reason: '两个账号合并，同一个培训只计一次' }
    await CreditEntries.updateOne({ key: `merged ${key}` }, { $setOnInsert: correction }, { upsert: true, session })
  }
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
  merge: async (from, into, session) => {
    const [gone, kept] = [new mongoose.Types.ObjectId(from), new mongoose.Types.ObjectId(into)]
    await takeBackDoubles(gone, kept, session)
    await CreditEntries.updateMany({ accountId: gone }, { $set: { accountId: kept } }, { session })
  },
}
