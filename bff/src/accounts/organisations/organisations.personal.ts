import mongoose from 'mongoose'
import type { PersonalPart } from '../../platform/personal-data'
import { type MembershipRecord, Memberships } from './membership.model'
import { leaveAll } from './membership.service'
import { type OrganisationRecord, Organisations } from './organisation.model'

/** What the organisations hold of a person: that they belong to them. The organisation itself is nobody's personal data. */
export const organisationsPersonal: PersonalPart = {
  name: 'organisations',
  models: [Memberships],
  collect: async (id) => {
    const memberships = await Memberships.find({ accountId: id }).sort({ since: 1 }).lean<MembershipRecord[]>()
    const organisations = await Organisations.find({ _id: { $in: memberships.map((own) => own.organisationId) } }).lean<
      OrganisationRecord[]
    >()
    const named = memberships.map(({ organisationId, role, state, since }) => {
      const found = organisations.find(({ _id }) => _id.equals(organisationId))
      return { code: found?.code, name: found?.name, role, state, since }
    })
    return { organisations: named }
  },
  erase: async (id, _now, session) => leaveAll(id, session),
  merge: async (from, into, session) => {
    const accountId = new mongoose.Types.ObjectId(into)
    const there = await Memberships.find({ accountId }, { organisationId: 1 }, { session }).lean<MembershipRecord[]>()
    for (const own of await Memberships.find({ accountId: from }, undefined, { session }).lean<MembershipRecord[]>()) {
      const twin = there.find(({ organisationId }) => organisationId.equals(own.organisationId))
      if (!twin) await Memberships.updateOne({ _id: own._id }, { $set: { accountId } }, { session })
      else {
        // The stronger of both stays: who is the owner with one account is the owner.
        await Memberships.deleteOne({ _id: own._id }, { session })
        if (own.role === 'owner') await Memberships.updateOne({ _id: twin._id }, { $set: { role: 'owner', state: 'member' } }, { session })
      }
    }
  },
}
