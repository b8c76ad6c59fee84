import mongoose from 'mongoose'
import type { PersonalPart } from '../../platform/personal-data'
import { DataKeys } from '../../platform/vault/data-key.model'
import { listOwnObjections } from './objecting.service'
import { NoticeObjections, type ObjectionRecord, objectionOwner } from './objection.model'

const ofAccount = (id: string) => ({ accountId: new mongoose.Types.ObjectId(id) })

/**
 * What somebody objected to with an account. When they go, who they are goes with the key; what they said against somebody stays with that
 * application without a name, because it is decided on there.
 */
export const objectionsPersonal: PersonalPart = {
  name: 'objections',
  models: [NoticeObjections],
  collect: async () => ({}),
  collectSealed: async (id, vault) => {
    const { items } = await listOwnObjections(vault, { id })
    return items.length > 0 ? { objections: items } : {}
  },
  erase: async (id, _now, session) => {
    const found = await NoticeObjections.find(ofAccount(id), { _id: 1 }, { session }).lean<Pick<ObjectionRecord, '_id'>[]>()
    await DataKeys.deleteMany({ _id: { $in: found.map(({ _id }) => objectionOwner(_id)) } }, { session })
    await NoticeObjections.deleteMany(ofAccount(id), { session })
  },
  merge: async (from, into, session) => {
    const theirs = await NoticeObjections.find(ofAccount(into), { applicationId: 1 }, { session }).lean<ObjectionRecord[]>()
    // of two against the same person that of the account which goes is followed by its address alone
    const both = theirs.map(({ applicationId }) => applicationId)
    await NoticeObjections.updateMany({ ...ofAccount(from), applicationId: { $in: both } }, { $unset: { accountId: 1 } }, { session })
    await NoticeObjections.updateMany(ofAccount(from), { $set: ofAccount(into) }, { session })
  },
}
