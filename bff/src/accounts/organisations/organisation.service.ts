import type { OwnOrganisation } from '@tisc/shared/accounts/organisations.contract'
import mongoose, { type ClientSession, type Types } from 'mongoose'
import type { Member } from '../../platform/guard'
import { inTransaction, isDuplicate } from '../../platform/mongo'
import { ProblemError } from '../../platform/problem-error'
import type { Vault } from '../../platform/vault/vault'
import { type AccountRecord, Accounts } from '../account.model'
import { MemberSessions } from '../member-session.model'
import { type MembershipRecord, Memberships } from './membership.model'
import { type OrganisationRecord, Organisations, organisationOwner } from './organisation.model'

/** The person's own number, by its token: invitations to it are theirs. */
export const numberOf = async (accountId: string): Promise<string | undefined> =>
  (await Accounts.findById(accountId, { 'phone.token': 1 }).lean<Pick<AccountRecord, 'phone'>>())?.phone?.token

/** Everything that is somebody's: what they belong to, asked for, or are invited to by their number. */
const membershipsOf = async (member: Member): Promise<MembershipRecord[]> => {
  const token = await numberOf(member.id)
  const mine = [{ accountId: new mongoose.Types.ObjectId(member.id) }, ...(token ? [{ 'invited.token': token }] : [])]
  return Memberships.find({ $or: mine }).limit(100).lean<MembershipRecord[]>()
}

/** The organisations one belongs to, asked to join or is invited to, by name. */
export const listOrganisations = async (member: Member): Promise<{ items: OwnOrganisation[] }> => {
  const memberships = await membershipsOf(member)
  const ids = memberships.map((membership) => membership.organisationId)
  const organisations = await Organisations.find({ _id: { $in: ids } }).lean<OrganisationRecord[]>()
  const items = memberships.flatMap(({ _id, organisationId, role, state }) => {
    const found = organisations.find(({ _id }) => _id.equals(organisationId))
    if (!found) return []
    const id = found._id.toHexString()
    const acting = state === 'member' && member.organisation === id
    return [{ id, code: found.code, name: found.name, membership: _id.toHexString(), role, state, acting }]
  })
  return { items: items.sort((a, b) => a.name.localeCompare(b.name, 'zh-Hans-CN')) }
}

/** What organisations are called, by their ids. */
export const nameOrganisations = async (ids: Types.ObjectId[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map()
  const found = await Organisations.find({ _id: { $in: ids } }, { name: 1 }).lean<Pick<OrganisationRecord, '_id' | 'name'>[]>()
  return new Map(found.map(({ _id, name }) => [_id.toHexString(), name]))
}

/** One of them. Throws `not-found`. */
export const showOrganisation = async (member: Member, id: string): Promise<OwnOrganisation> => {
  const found = (await listOrganisations(member)).items.find((organisation) => organisation.id === id)
  if (!found) throw new ProblemError('not-found')
  return found
}

/** Marks an organisation's people as changed, so that another change at the same moment begins anew and sees this one. */
export const touchOrganisation = async (id: Types.ObjectId | string, session: ClientSession): Promise<void> => {
  await Organisations.updateOne({ _id: id }, { $inc: { revision: 1 } }, { session })
}

const enter = (vault: Vault, member: Member, form: { code: string; name: string }, now: Date) =>
  inTransaction(async (session) => {
    const accountId = new mongoose.Types.ObjectId(member.id)
    const known = await Organisations.findOne({ code: form.code }, { _id: 1 }, { session }).lean()
    const organisationId = known?._id ?? new mongoose.Types.ObjectId()
    if (known) await touchOrganisation(organisationId, session)
    else {
      await vault.create(organisationOwner(organisationId), now, session)
      await Organisations.create([{ _id: organisationId, ...form, createdAt: now, revision: 0 }], { session })
    }
    const mine = await Memberships.exists({ organisationId, accountId }).session(session)
    if (mine) return organisationId.toHexString()
    const isOwned = await Memberships.exists({ organisationId, role: 'owner', state: 'member' }).session(session)
    const what = isOwned ? ({ role: 'colleague', state: 'asked' } as const) : ({ role: 'owner', state: 'member' } as const)
    await Memberships.create([{ _id: new mongoose.Types.ObjectId(), organisationId, accountId, since: now, ...what }], { session })
    return organisationId.toHexString()
  })

/**
 * Enters an organisation: the first one becomes its owner, everybody else asks to be let in, and keeps what its owners call it. Doing it
 * again changes nothing.
 */
export const foundOrganisation = async (vault: Vault, member: Member, form: { code: string; name: string }, now: Date) => {
  const id = await enter(vault, member, form, now).catch((error: unknown) => {
    // Somebody else has entered the same code at the same moment: it is there now.
    if (isDuplicate(error, 'code')) return enter(vault, member, form, now)
    throw error
  })
  return showOrganisation(member, id)
}

/** Chooses for whom one acts on this device. Throws `not-found` where one does not belong. */
export const actFor = async (member: Member, organisation: string | null, now: Date) => {
  if (organisation !== null) {
    const accountId = new mongoose.Types.ObjectId(member.id)
    const belongs = await Memberships.exists({
      organisationId: organisation,
      accountId,
      state: 'member',
      $or: [{ until: { $exists: false } }, { until: { $gt: now } }],
    })
    if (!belongs) throw new ProblemError('not-found')
  }
  const change = organisation === null ? { $unset: { organisationId: 1 } } : { $set: { organisationId: organisation } }
  await MemberSessions.updateOne({ _id: member.session, accountId: member.id }, change)
  const { organisation: _before, ...self } = member
  return listOrganisations({ ...self, ...(organisation !== null && { organisation }) })
}
