import type { OrganisationMember } from '@tisc/shared/accounts/organisations.contract'
import mongoose, { type ClientSession } from 'mongoose'
import type { Member } from '../../platform/guard'
import { inTransaction, isDuplicate } from '../../platform/mongo'
import { ProblemError } from '../../platform/problem-error'
import type { Vault } from '../../platform/vault/vault'
import { Accounts } from '../account.model'
import { shownPhone } from '../account.service'
import { MemberSessions } from '../member-session.model'
import { nameAccounts } from '../names.service'
import { type MembershipRecord, Memberships } from './membership.model'
import { organisationOwner } from './organisation.model'
import { numberOf, showOrganisation, touchOrganisation } from './organisation.service'

const idOf = (member: Member) => new mongoose.Types.ObjectId(member.id)

/** What the caller is there. Throws `not-found` for who does not belong: that an organisation exists is nobody else's business. */
const ownMembership = async (member: Member, organisationId: string, session?: ClientSession): Promise<MembershipRecord> => {
  const own = await Memberships.findOne(
    { organisationId, accountId: idOf(member), state: 'member' },
    undefined,
    session ? { session } : {},
  ).lean<MembershipRecord>()
  if (!own) throw new ProblemError('not-found')
  return own
}

const requireOwner = async (member: Member, organisationId: string, session?: ClientSession): Promise<MembershipRecord> => {
  const own = await ownMembership(member, organisationId, session)
  if (own.role !== 'owner') throw new ProblemError('not-allowed', '只有负责人可以这样做')
  return own
}

/** An organisation's people: members see members; owners also see who asked and who is invited. */
export const listMembers = async (vault: Vault, member: Member, organisationId: string): Promise<{ items: OrganisationMember[] }> => {
  const own = await ownMembership(member, organisationId)
  const all = await Memberships.find({ organisationId, ...(own.role !== 'owner' && { state: 'member' }) })
    .sort({ since: 1 })
    .limit(500)
    .lean<MembershipRecord[]>()
  const invitations = await vault.open(organisationOwner(organisationId))
  const names = await nameAccounts(
    vault,
    all.flatMap(({ accountId }) => (accountId ? [accountId.toHexString()] : [])),
  )
  const items = all.map(({ _id, accountId, invited, role, state, since }) => ({
    id: _id.toHexString(),
    role,
    state,
    since: since.toISOString(),
    self: accountId?.toHexString() === member.id,
    ...(accountId && names.get(accountId.toHexString())),
    ...(invited && invitations && { phone: shownPhone(invitations.open(invited.sealed, 'phone')) }),
  }))
  return { items }
}

/** Invites a colleague by number; inviting them again changes nothing. */
export const inviteMember = async (vault: Vault, member: Member, organisationId: string, phone: string, now: Date) => {
  await requireOwner(member, organisationId)
  const fields = await vault.open(organisationOwner(organisationId))
  if (!fields) throw new Error(`the key of organisation ${organisationId} is missing`)
  const token = await vault.token('phone', phone)
  const known = await Accounts.findOne({ 'phone.token': token }, { _id: 1 }).lean()
  if (known && (await Memberships.exists({ organisationId, accountId: known._id }))) {
    throw new ProblemError('conflict', '这个号码的主人已经在里面，或者已经申请加入')
  }
  const invitation = {
    _id: new mongoose.Types.ObjectId(),
    organisationId: new mongoose.Types.ObjectId(organisationId),
    invited: { token, sealed: fields.seal(phone, 'phone') },
    role: 'colleague',
    state: 'invited',
    since: now,
  } as const
  await Memberships.create([invitation]).catch((error: unknown) => {
    if (!isDuplicate(error, 'organisationId', 'invited.token')) throw error
  })
  return listMembers(vault, member, organisationId)
}

/** Accepts the invitation to one's own number. Throws `not-found` when there is none. */
export const joinOrganisation = async (member: Member, organisationId: string, now: Date) => {
  const token = await numberOf(member.id)
  const accepted = { $set: { accountId: idOf(member), state: 'member', since: now } as const, $unset: { invited: 1 } }
  const joined = token ? await Memberships.updateOne({ organisationId, 'invited.token': token, state: 'invited' }, accepted) : undefined
  if (!joined?.modifiedCount) throw new ProblemError('not-found')
  return showOrganisation(member, organisationId)
}

/** Lets somebody in who asked. Throws `not-found` when nobody with this id waits. */
export const admitMember = async (vault: Vault, member: Member, organisationId: string, id: string, now: Date) => {
  await requireOwner(member, organisationId)
  const { matchedCount } = await Memberships.updateOne(
    { _id: id, organisationId, state: 'asked' },
    { $set: { state: 'member', since: now } },
  )
  if (!matchedCount) throw new ProblemError('not-found')
  return listMembers(vault, member, organisationId)
}

/** Ends a membership, and acting by it on every device. */
const end = async ({ _id, organisationId, accountId }: MembershipRecord, session: ClientSession): Promise<void> => {
  await Memberships.deleteOne({ _id }, { session })
  if (accountId) await MemberSessions.updateMany({ accountId, organisationId }, { $unset: { organisationId: 1 } }, { session })
}

const isLastOwner = async ({ _id, organisationId, role, state }: MembershipRecord, session: ClientSession): Promise<boolean> =>
  role === 'owner' &&
  state === 'member' &&
  !(await Memberships.exists({ organisationId, role: 'owner', state: 'member', _id: { $ne: _id } }).session(session)) &&
  (await Memberships.exists({ organisationId, state: 'member', _id: { $ne: _id } }).session(session)) !== null

/** Leaves, takes an application back, declines an invitation, or as an owner removes somebody. Throws `conflict` for the last owner. */
export const removeMember = async (member: Member, organisationId: string, id: string) => {
  const token = await numberOf(member.id)
  await inTransaction(async (session) => {
    await touchOrganisation(organisationId, session)
    const found = await Memberships.findOne({ _id: id, organisationId }, undefined, { session }).lean<MembershipRecord>()
    if (!found) throw new ProblemError('not-found')
    const isOwn = found.accountId?.toHexString() === member.id || (token !== undefined && found.invited?.token === token)
    if (!isOwn) await requireOwner(member, organisationId, session)
    if (await isLastOwner(found, session)) throw new ProblemError('conflict', '您是唯一的负责人，请先交给一位同事')
    await end(found, session)
  })
  return {}
}

/** Makes a colleague the owner in one's own place. */
export const handOver = async (vault: Vault, member: Member, organisationId: string, id: string) => {
  await inTransaction(async (session) => {
    await touchOrganisation(organisationId, session)
    const own = await requireOwner(member, organisationId, session)
    const next = { _id: id, organisationId, state: 'member', role: 'colleague' } as const
    const { matchedCount } = await Memberships.updateOne(next, { $set: { role: 'owner' } }, { session })
    if (!matchedCount) throw new ProblemError('not-found')
    await Memberships.updateOne({ _id: own._id }, { $set: { role: 'colleague' } }, { session })
  })
  return listMembers(vault, member, organisationId)
}

/** How long an invitation or an application waits for an answer, in milliseconds. */
const patience = 90 * 86_400_000

/** The job that forgets what nobody answered: the numbers of those invited go with it. */
export const forgetUnanswered = async (now: Date): Promise<void> => {
  await Memberships.deleteMany({ state: { $in: ['asked', 'invited'] }, since: { $lte: new Date(now.getTime() - patience) } })
}

/** Ends all memberships of an account that goes: where it was the only owner, the longest-serving colleague follows. */
export const leaveAll = async (accountId: string, session: ClientSession): Promise<void> => {
  for (const own of await Memberships.find({ accountId }, undefined, { session }).lean<MembershipRecord[]>()) {
    await touchOrganisation(own.organisationId, session)
    if (await isLastOwner(own, session)) {
      const others = { organisationId: own.organisationId, state: 'member', _id: { $ne: own._id }, role: 'colleague' } as const
      await Memberships.findOneAndUpdate(others, { $set: { role: 'owner' } }, { session, sort: { since: 1 } })
    }
    await end(own, session)
  }
}
