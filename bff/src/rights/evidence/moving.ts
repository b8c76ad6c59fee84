import mongoose from 'mongoose'
import type { FieldSealer } from '../../platform/vault/vault'
import { type EvidenceLinkRecord, EvidenceLinks } from './evidence-link.model'

/** A case with the key that seals what belongs to it. */
export type Side = { id: mongoose.Types.ObjectId; fields: FieldSealer }

/** Gives web addresses of one case to another, sealed anew; whether all of them were there. In the caller's transaction. */
export const moveLinks = async (from: Side, to: Side, ids: readonly string[]): Promise<boolean> => {
  const wanted = [...new Set(ids)].map((id) => new mongoose.Types.ObjectId(id))
  const found = await EvidenceLinks.find({ caseId: from.id, _id: { $in: wanted } }).lean<EvidenceLinkRecord[]>()
  for (const { _id, sealed } of found) {
    const name = `link ${_id.toHexString()}`
    await EvidenceLinks.updateOne({ _id }, { $set: { caseId: to.id, sealed: to.fields.seal(from.fields.open(sealed, name), name) } })
  }
  return found.length === wanted.length
}
