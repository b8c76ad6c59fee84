import mongoose from 'mongoose'
import type { CaseForExperts } from '../../rights/experts.service'
import { CaseParties, type PartiesRecord } from './parties.model'

const field = 'parties'

/** Who else is a party of a case, as far as the officer wrote it down. */
export const addedParties = async (id: string, { fields }: CaseForExperts): Promise<string[]> => {
  const record = await CaseParties.findById(id).lean<PartiesRecord>()
  return record ? (JSON.parse(fields.open(record.names, field)) as string[]) : []
}

/** Writes down who else is a party. */
export const keepParties = async (id: string, { fields }: CaseForExperts, names: readonly string[], now: Date): Promise<void> => {
  const kept = { names: fields.seal(JSON.stringify(names), field), at: now }
  await CaseParties.updateOne({ _id: new mongoose.Types.ObjectId(id) }, { $set: kept }, { upsert: true })
}
