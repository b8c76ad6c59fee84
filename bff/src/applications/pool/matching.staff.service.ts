import { type Conflict, conflictsBetween } from '@tisc/shared/applications/pool/conflicts'
import type { Matching } from '@tisc/shared/applications/pool/matching.staff.contract'
import { type Need, type Ranked, rankFor } from '@tisc/shared/applications/pool/ranking'
import { ipTypes } from '@tisc/shared/platform/ip-types'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import mongoose from 'mongoose'
import { keysOf } from '../../accounts/names.service'
import type { FieldSealer, Vault } from '../../platform/vault/vault'
import { type CaseForExperts, caseForExperts } from '../../rights/experts.service'
import { isAgreed } from './consent-of-case'
import { type InvitationRecord, PoolInvitations } from './invitation.model'
import { type MemberRecord, PoolMembers } from './member.model'
import { addedParties, keepParties } from './parties'
import { toLine } from './pool.staff.service'
import { poolRows } from './pool-rows'
import { openApart, openText, openWork } from './sealed-member'

/** So many of the ranked are shown: who needs more names another place or kind. */
const mostShown = 20
const mostInvitations = 100

/** What ties a member to the parties of a case. */
export const conflictsOf = (fields: FieldSealer, { name, work, apart }: MemberRecord, parties: readonly string[]): Conflict[] =>
  conflictsBetween(parties, { name: openText(fields, name), employer: openWork(fields, work).employer, ...openApart(fields, apart) })

const needOf = (caseId: string, { ipType, isOverseas, place }: CaseForExperts): Need => ({
  caseId,
  ...(ipType in ipTypes && { ipType }),
  ...(isOverseas && place && { place }),
})

type Named = { record: MemberRecord; fields: FieldSealer }

const readMembers = async (vault: Vault, ids: readonly string[]): Promise<Map<string, Named>> => {
  const records = await PoolMembers.find({ _id: { $in: [...ids] } }).lean<MemberRecord[]>()
  const keys = await keysOf(
    vault,
    records.map(({ accountId }) => accountId.toHexString()),
  )
  return new Map(
    records.flatMap((record) => {
      const fields = keys.get(record.accountId.toHexString())
      return fields ? [[record._id.toHexString(), { record, fields }]] : []
    }),
  )
}

/** Who was asked for a case, the latest first. */
const invitationsOf = (caseId: string): Promise<InvitationRecord[]> =>
  PoolInvitations.find({ caseId: new mongoose.Types.ObjectId(caseId) })
    .limit(mostInvitations)
    .lean<InvitationRecord[]>()

const showInvitation = async (found: CaseForExperts, record: InvitationRecord, member: Named | undefined) => {
  const name = member ? openText(member.fields, member.record.name) : '已不在库里'
  const { _id, memberId, state, at, by, answerBy, agreed, judged, said } = record
  return {
    ...{ id: _id.toHexString(), member: { id: memberId.toHexString(), name }, state, at: at.toISOString(), by: by.name, answerBy, agreed },
    isAgreed: await isAgreed(record, found),
    ...(judged && { judged: found.fields.open(judged, 'judged') }),
    ...(said && member && { said: openText(member.fields, said) }),
  }
}

type Asked = { found: CaseForExperts; parties: string[]; today: string }

const candidatesOf = (
  ranked: readonly Ranked[],
  rows: Awaited<ReturnType<typeof poolRows>>,
  members: Map<string, Named>,
  { parties, today }: Asked,
) =>
  ranked.flatMap(({ id, reasons }) => {
    const [row, member] = [rows.get(id), members.get(id)]
    if (!row || !member) return []
    const { fields, record } = member
    const named = { name: openText(fields, record.name), employer: openWork(fields, record.work).employer }
    return [{ ...toLine(row, named, today), reasons, conflicts: conflictsOf(fields, record, parties) }]
  })

/** Who could be asked for a case, the fittest first, with the reasons and what ties them to a party; and who was asked. */
export const getMatching = async (vault: Vault, caseId: string, now: Date): Promise<Matching> => {
  const found = await caseForExperts(vault, caseId)
  const today = shanghaiDay(now)
  const [rows, added, invitations] = await Promise.all([poolRows(), addedParties(caseId, found), invitationsOf(caseId)])
  const already = new Set(invitations.map(({ memberId }) => memberId.toHexString()))
  const { ranked, left } = rankFor(needOf(caseId, found), rows.values(), today, already)
  const shown = ranked.slice(0, mostShown)
  const members = await readMembers(vault, [...shown.map(({ id }) => id), ...already])
  const latest = [...invitations].sort((one, other) => Number(other.at) - Number(one.at))
  const { ipType, isOverseas, place, isOpen, accountId } = found
  return {
    need: { ipType, isOverseas, ...(place && { place }) },
    ...{ isOpen, hasAccount: accountId !== undefined, total: ranked.length, left },
    parties: { known: found.parties, added },
    candidates: candidatesOf(shown, rows, members, { found, parties: [...found.parties, ...added], today }),
    invitations: await Promise.all(latest.map((one) => showInvitation(found, one, members.get(one.memberId.toHexString())))),
  }
}

/** Writes down who else is a party of a case; conflicts are looked for anew. */
export const setParties = async (vault: Vault, caseId: string, names: readonly string[], now: Date): Promise<Matching> => {
  await keepParties(caseId, await caseForExperts(vault, caseId), names, now)
  return getMatching(vault, caseId, now)
}
