import { programmes } from '@tisc/shared/applications/programmes'
import mongoose, { type ClientSession } from 'mongoose'
import type { PersonalPart } from '../../platform/personal-data'
import type { FieldSealer } from '../../platform/vault/vault'
import { listingAnswered } from '../directory/listing.service'
import { type InvitationRecord, PoolInvitations } from './invitation.model'
import { type MemberRecord, PoolMembers } from './member.model'
import { showMembership } from './member.view'
import { CaseParties } from './parties.model'
import { losePool } from './pool-rows'
import { openText, resealedMember, sealText } from './sealed-member'

const ofAccount = (id: string) => ({ accountId: new mongoose.Types.ObjectId(id) })

const collectOne = (fields: FieldSealer, record: MemberRecord) => ({
  ...showMembership(fields, record, record.since),
  programme: programmes[record.programme].title.zh,
  reference: record.reference,
  asked: record.asked,
  events: record.events.map(({ move, at, say }) => ({ move, at, ...(say && { say: openText(fields, say) }) })),
})

const moveMembers = async (from: string, into: string, session: ClientSession, keys: { from: FieldSealer; into: FieldSealer }) => {
  const { accountId } = ofAccount(into)
  for (const record of await PoolMembers.find(ofAccount(from), null, { session }).lean<MemberRecord[]>())
    await PoolMembers.updateOne({ _id: record._id }, { $set: { accountId, ...resealedMember(keys, record) } }, { session })
  for (const { _id, said } of await PoolInvitations.find(ofAccount(from), { said: 1 }, { session }).lean<InvitationRecord[]>()) {
    const anew = said && { said: sealText(keys.into, openText(keys.from, said)) }
    await PoolInvitations.updateOne({ _id }, { $set: { accountId, ...anew } }, { session })
  }
}

/** What the pool holds of a person: what they know, when they have time, whom they keep out of the way of. */
export const poolPersonal: PersonalPart = {
  name: 'pool',
  models: [PoolMembers, PoolInvitations, CaseParties],
  collect: async (id, fields) => {
    const records = await PoolMembers.find(ofAccount(id)).sort({ _id: 1 }).lean<MemberRecord[]>()
    if (records.length === 0) return {}
    const asked = await PoolInvitations.find(ofAccount(id)).sort({ at: -1, _id: -1 }).lean<InvitationRecord[]>()
    const invitations = asked.map(({ state, at, answerBy, said }) => ({
      state,
      at,
      answerBy,
      ...(said && { said: openText(fields, said) }),
    }))
    return { pool: records.map((record) => collectOne(fields, record)), invitations }
  },
  // the membership rests on this consent alone
  withdraw: async (id, agreed, session) => {
    if (!agreed.includes('applications')) await losePool(new Date(), ofAccount(id), session)
  },
  answered: async (account, { kind, subject, to }, agreed, _session, now) => {
    if (kind === 'listing') await listingAnswered(account, subject, to, agreed, now)
  },
  erase: (id, now, session) => losePool(now, ofAccount(id), session),
  merge: moveMembers,
}
