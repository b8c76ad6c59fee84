import type { Matching } from '@tisc/shared/applications/pool/matching.staff.contract'
import { availabilityOf } from '@tisc/shared/applications/pool/pool.search'
import { shownReference } from '@tisc/shared/platform/reference'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import mongoose from 'mongoose'
import { askSeparateConsent } from '../../accounts/separate-consent.service'
import { announce } from '../../platform/events/events'
import type { Viewer } from '../../platform/guard'
import { isDuplicate } from '../../platform/mongo'
import { ProblemError } from '../../platform/problem-error'
import type { FieldSealer, Vault } from '../../platform/vault/vault'
import { type CaseForExperts, caseForExperts, noteOfExperts } from '../../rights/experts.service'
import { lastDayOf } from '../deadlines'
import { passingOn } from './consent-of-case'
import { type InvitationRecord, PoolInvitations } from './invitation.model'
import { moveInvitation } from './loads'
import { conflictsOf, getMatching } from './matching.staff.service'
import { type MemberRecord, PoolMembers } from './member.model'
import { addedParties } from './parties'
import { findMember } from './pool.staff.service'
import { changePool } from './pool-rows'
import { openText, sealText } from './sealed-member'
import { storyOf } from './story.staff'

type Form = { member: string; agreed: InvitationRecord['agreed']; judged?: string | undefined }

/** Asks the person whose case it is on their phone. Throws `invalid-input` where it belongs to no account. */
const askPerson = async (
  caseId: string,
  { accountId, reference }: CaseForExperts,
  member: string,
  named: { vault: Vault; name: string },
  now: Date,
): Promise<void> => {
  if (!accountId) throw new ProblemError('invalid-input', '当事人没有账号，请先在电话里或当面征得同意')
  const shown = shownReference(reference)
  await askSeparateConsent(accountId, passingOn(caseId, member), { zh: `案件${shown}`, en: `Case ${shown}` }, now, named)
}

/** Throws `conflict` for whoever cannot be asked now. */
const refuseUnavailable = ({ state, until, proposedAt, _id, ...rest }: MemberRecord, today: string): void => {
  if (state !== 'active' || until < today) throw new ProblemError('conflict', '他已经不在库里了')
  const row = { ...rest, state, until, id: _id.toHexString(), lastAsked: undefined, isWaiting: proposedAt !== undefined }
  const availability = availabilityOf(row, today)
  if (availability === 'paused') throw new ProblemError('conflict', '他暂时不接案子')
  if (availability === 'full') throw new ProblemError('conflict', '他手上的案子已经满了')
}

/** Throws `conflict` where a member has an interest in a party, and `invalid-input` where somebody has to judge whether they have. */
const refuseConflicted = async (
  caseId: string,
  found: CaseForExperts,
  fields: FieldSealer,
  member: MemberRecord,
  judged = '',
): Promise<void> => {
  const conflicts = conflictsOf(fields, member, [...found.parties, ...(await addedParties(caseId, found))])
  const [first] = conflicts
  if (first?.likeness === 'same') throw new ProblemError('conflict', `他要回避“${first.party}”，不能邀请`)
  if (first && judged === '')
    throw new ProblemError('invalid-input', undefined, [
      { pointer: '#/body/judged', detail: `“${first.with}”和“${first.party}”很像，请写明为什么不用回避` },
    ])
}

const invitationOf = async (
  caseId: string,
  viewer: Viewer,
  { agreed, judged }: Form,
  member: MemberRecord,
  found: CaseForExperts,
  now: Date,
) => ({
  _id: new mongoose.Types.ObjectId(),
  caseId: new mongoose.Types.ObjectId(caseId),
  memberId: member._id,
  accountId: member.accountId,
  state: 'invited' as const,
  isOpen: true,
  at: now,
  checkedAt: now,
  by: { id: viewer.id, name: viewer.name },
  answerBy: await lastDayOf('inviteDays', now),
  agreed,
  ...(judged && { judged: found.fields.seal(judged, 'judged') }),
})

const write = (invitation: InvitationRecord, member: MemberRecord, now: Date): Promise<void> =>
  changePool(now, async (change) => {
    await PoolInvitations.create([invitation]).catch((error: unknown) => {
      if (isDuplicate(error, 'caseId', 'memberId')) throw new ProblemError('conflict', '这个案件已经邀请过他')
      throw error
    })
    // as it was looked at: whoever was asked by somebody else, paused or left meanwhile is looked at again
    const { matchedCount } = await PoolMembers.updateOne(
      { _id: member._id, revision: member.revision, load: member.load, state: 'active' },
      { $inc: { load: 1, asked: 1 }, $set: { lastAsked: now, change } },
    )
    if (matchedCount !== 1) throw new ProblemError('conflict', '他的情况刚刚变了，请重新看一看')
    await announce({ name: 'pool-invitation', subject: invitation._id.toHexString(), at: now })
  })

/**
 * Asks a member for a case: after the conflicts with all parties were looked for, as long as they have time, once. Throws `conflict`
 * otherwise.
 */
export const inviteMember = async (vault: Vault, viewer: Viewer, caseId: string, form: Form, now: Date): Promise<Matching> => {
  const found = await caseForExperts(vault, caseId)
  if (!found.isOpen) throw new ProblemError('conflict', '案件已经结案')
  const { record: member, fields } = await findMember(vault, form.member)
  refuseUnavailable(member, shanghaiDay(now))
  await refuseConflicted(caseId, found, fields, member, form.judged)
  const name = openText(fields, member.name)
  if (form.agreed === 'app') await askPerson(caseId, found, form.member, { vault, name }, now)
  await write(await invitationOf(caseId, viewer, form, member, found, now), member, now)
  await noteOfExperts(vault, caseId, storyOf.invited(name, form.judged), now, viewer)
  return getMatching(vault, caseId, now)
}

const findInvitation = async (id: string): Promise<InvitationRecord> => {
  const record = await PoolInvitations.findById(id).lean<InvitationRecord>()
  if (!record) throw new ProblemError('not-found')
  return record
}

const elsewhere = () => new ProblemError('conflict', '这份邀请已经变了，请看最新的情况')

/** Takes an invitation or a case back from somebody, with the reason that they read. */
export const replaceMember = async (vault: Vault, viewer: Viewer, id: string, reason: string, now: Date): Promise<Matching> => {
  const { memberId, caseId } = await findInvitation(id)
  const { record, fields } = await findMember(vault, memberId.toHexString())
  const done = await moveInvitation({ id, move: 'replace', said: sealText(fields, reason), now }, () =>
    announce({ name: 'pool-replaced', subject: id, at: now }),
  )
  if (!done) throw elsewhere()
  await noteOfExperts(vault, caseId.toHexString(), storyOf.replaced(openText(fields, record.name), reason), now, viewer)
  return getMatching(vault, caseId.toHexString(), now)
}

/** Says that somebody has done what they were asked for. */
export const finishInvitation = async (vault: Vault, viewer: Viewer, id: string, now: Date): Promise<Matching> => {
  const { memberId, caseId } = await findInvitation(id)
  const { record, fields } = await findMember(vault, memberId.toHexString())
  if (!(await moveInvitation({ id, move: 'finish', now }))) throw elsewhere()
  await noteOfExperts(vault, caseId.toHexString(), storyOf.finished(openText(fields, record.name)), now, viewer)
  return getMatching(vault, caseId.toHexString(), now)
}
