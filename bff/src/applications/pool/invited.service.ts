import type { Invitation } from '@tisc/shared/applications/pool/invitations.schema'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import mongoose from 'mongoose'
import { fieldsOf } from '../../accounts/account.service'
import type { Member } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import type { FieldSealer, Vault } from '../../platform/vault/vault'
import { type CaseForExperts, caseForExperts, noteOfExperts } from '../../rights/experts.service'
import { isAgreed } from './consent-of-case'
import { type InvitationRecord, PoolInvitations } from './invitation.model'
import { moveInvitation } from './loads'
import { type MemberRecord, PoolMembers } from './member.model'
import { addedParties } from './parties'
import { openText, sealText } from './sealed-member'
import { storyOf } from './story.staff'

const mostShown = 100

const nameOf = async (fields: FieldSealer, { memberId }: InvitationRecord): Promise<string> => {
  const member = await PoolMembers.findById(memberId, { name: 1 }).lean<Pick<MemberRecord, 'name'>>()
  return member ? openText(fields, member.name) : ''
}

const detailsOf = async ({ caseId }: InvitationRecord, found: CaseForExperts) => ({
  reference: found.reference,
  about: found.about,
  parties: [...found.parties, ...(await addedParties(caseId.toHexString(), found))],
  officer: found.officer ?? '',
})

/** An invitation as whoever is invited may see it: what the case is about only after they took it, and as long as it is theirs and agreed. */
const show = async (vault: Vault, fields: FieldSealer, record: InvitationRecord, now: Date): Promise<Invitation> => {
  const { _id, state, at, answerBy, said, caseId } = record
  const found = await caseForExperts(vault, caseId.toHexString()).catch((error: unknown) => {
    // the case’s own term is over
    if (error instanceof ProblemError && error.kind === 'not-found') return undefined
    throw error
  })
  const isTheirs = state === 'accepted' && found !== undefined
  const mayKnow = isTheirs && (await isAgreed(record, found))
  return {
    ...{ id: _id.toHexString(), state, at: at.toISOString(), answerBy, today: shanghaiDay(now) },
    ...{ ipType: found?.ipType ?? 'unknown', isOverseas: found?.isOverseas ?? false },
    ...(found?.place && { place: found.place }),
    ...(found?.urgentDay && { urgentDay: found.urgentDay }),
    ...(mayKnow && { details: await detailsOf(record, found) }),
    isWaitingForConsent: isTheirs && !mayKnow,
    ...(said && { said: openText(fields, said) }),
  }
}

const own = (member: Member) => ({ accountId: new mongoose.Types.ObjectId(member.id) })

/** One's invitations, the latest first. */
export const listInvitations = async (vault: Vault, member: Member, now: Date) => {
  const records = await PoolInvitations.find(own(member)).sort({ at: -1, _id: -1 }).limit(mostShown).lean<InvitationRecord[]>()
  if (records.length === 0) return { items: [] }
  const fields = await fieldsOf(vault, member.id)
  return { items: await Promise.all(records.map((record) => show(vault, fields, record, now))) }
}

const find = async (member: Member, id: string): Promise<InvitationRecord> => {
  const record = await PoolInvitations.findOne({ _id: id, ...own(member) }).lean<InvitationRecord>()
  if (!record) throw new ProblemError('not-found')
  return record
}

/** An invitation of one's own. Throws `not-found` for anybody else's. */
export const getInvitation = async (vault: Vault, member: Member, id: string, now: Date) =>
  show(vault, await fieldsOf(vault, member.id), await find(member, id), now)

/** Answers an invitation, until the end of its last day. Throws `conflict` where it stands elsewhere. */
const answer = async (vault: Vault, member: Member, id: string, reason: string | undefined, now: Date) => {
  const before = await find(member, id)
  const fields = await fieldsOf(vault, member.id)
  const name = await nameOf(fields, before)
  const said = reason && sealText(fields, reason)
  const text = reason === undefined ? storyOf.accepted(name) : storyOf.declined(name, reason)
  const moved = await moveInvitation(
    { id, move: reason === undefined ? 'accept' : 'decline', if: { answerBy: { $gte: shanghaiDay(now) } }, ...(said && { said }), now },
    ({ caseId }) => noteOfExperts(vault, caseId.toHexString(), text, now),
  )
  if (!moved) throw new ProblemError('conflict', '这份邀请已经不能答复了，请看最新的情况')
  return show(vault, fields, moved, now)
}

export const acceptInvitation = (vault: Vault, member: Member, id: string, now: Date) => answer(vault, member, id, undefined, now)
export const declineInvitation = (vault: Vault, member: Member, id: string, reason: string, now: Date) =>
  answer(vault, member, id, reason, now)
