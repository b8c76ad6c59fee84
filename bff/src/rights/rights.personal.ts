import mongoose from 'mongoose'
import type { PersonalPart } from '../platform/personal-data'
import { currentSettings } from '../settings/settings.service'
import { type CaseRecord, Cases, caseOwner } from './case.model'
import { showOwn } from './case.view'
import { CaseEntries } from './case-entry.model'
import { FollowSecrets } from './follow-secret.model'

const mine = (id: string) => ({ accountId: new mongoose.Types.ObjectId(id) })

/**
 * The cases of a person, with what they may see of them. A case outlives the account of the one who filed it, for colleagues and for the
 * office: leaving takes away whose it was, and the case's own key ends with its term.
 */
export const rightsPersonal: PersonalPart = {
  name: 'rights',
  models: [Cases, CaseEntries, FollowSecrets],
  collect: async () => ({}),
  collectSealed: async (id, vault) => {
    const records = await Cases.find(mine(id)).sort({ _id: 1 }).limit(1_000).lean<CaseRecord[]>()
    if (records.length === 0) return {}
    const settings = await currentSettings()
    const cases = []
    for (const record of records) {
      const fields = await vault.open(caseOwner(record._id))
      if (!fields) continue
      const { name, phone, about } = record
      const told = { name: fields.open(name, 'name'), phone: fields.open(phone, 'phone'), about: fields.open(about, 'about') }
      cases.push({ ...told, ...(await showOwn(record, fields, settings, new Date())) })
    }
    return { cases }
  },
  erase: async (id, _now, session) => {
    await Cases.updateMany(mine(id), { $unset: { accountId: 1 } }, { session })
  },
  merge: async (from, into, session) => {
    await Cases.updateMany(mine(from), { $set: mine(into) }, { session })
  },
}
