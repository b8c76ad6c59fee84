import { minutesOf } from '@tisc/shared/applications/hours/hours.rules'
import type { HoursForm } from '@tisc/shared/applications/hours/hours.schema'
import type { DeskHours } from '@tisc/shared/applications/hours/hours.staff.contract'
import type { HourMove, HourState } from '@tisc/shared/applications/hours/hours.state'
import mongoose, { type QueryFilter } from 'mongoose'
import { keysOf } from '../../accounts/names.service'
import { announce } from '../../platform/events/events'
import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import type { FieldSealer, Vault } from '../../platform/vault/vault'
import { type MemberRecord, PoolMembers } from '../pool/member.model'
import { findMember } from '../pool/pool.staff.service'
import { openText, sealText } from '../pool/sealed-member'
import { type HourDayRecord, HourDays, type HourEntry } from './hour-day.model'
import { showEntry } from './hours.view'
import { moveHours, type Written, writeHours } from './writing'

const toDesk = (fields: FieldSealer, member: MemberRecord, record: HourDayRecord, entry: HourEntry): DeskHours => ({
  ...showEntry(fields, record, entry),
  memberId: member._id.toHexString(),
  name: openText(fields, member.name),
  reference: member.reference,
})

type Question = { state: HourState; cursor?: string | undefined; limit: number }

const after = (cursor: string | undefined): QueryFilter<HourDayRecord> => {
  const [, day = '', id = ''] = /^(\d{4}-\d\d-\d\d)_([0-9a-f]{24})$/.exec(cursor ?? '') ?? []
  if (cursor && !id) throw new ProblemError('invalid-input', '翻页标记不对，请从第一页重新开始')
  return id ? { $or: [{ day: { $gt: day } }, { day, _id: { $gt: new mongoose.Types.ObjectId(id) } }] } : {}
}

/** Times of one state, the oldest day first; a page has so many days. */
export const listHours = async (vault: Vault, { state, cursor, limit }: Question) => {
  const days = await HourDays.find({ states: state, ...after(cursor) })
    .sort({ day: 1, _id: 1 })
    .limit(limit + 1)
    .lean<HourDayRecord[]>()
  const shown = days.slice(0, limit)
  const members = await PoolMembers.find({ _id: { $in: shown.map(({ memberId }) => memberId) } }).lean<MemberRecord[]>()
  const keys = await keysOf(vault, [...new Set(shown.map(({ accountId }) => accountId.toHexString()))])
  const items = shown.flatMap((record) => {
    const member = members.find(({ _id }) => _id.equals(record.memberId))
    const fields = keys.get(record.accountId.toHexString())
    if (!member || !fields) return []
    return record.entries.filter((one) => one.state === state).map((entry) => toDesk(fields, member, record, entry))
  })
  const last = days.length > limit ? shown.at(-1) : undefined
  return { items, ...(last && { next: `${last.day}_${last._id.toHexString()}` }) }
}

type Which = { id: string; entry: string }
type Step = { move: HourMove; revision: number; say: string; next?: (fields: FieldSealer) => Written }

/** Makes a move of the desk with a time; its member is told. */
const step = async (vault: Vault, viewer: Viewer, { id, entry }: Which, { move, revision, say, next }: Step, now: Date) => {
  const record = await HourDays.findById(id).lean<HourDayRecord>()
  if (!record) throw new ProblemError('not-found')
  const { record: member, fields } = await findMember(vault, record.memberId.toHexString())
  const doing = { move, at: now, by: viewer.name, ...(say && { say: sealText(fields, say) }) }
  const after = await moveHours(member, record, { entry, revision }, doing, next?.(fields))
  await announce({ name: 'pool-hours', subject: id, sequence: after.revision, at: now })
  viewer.note({ after: { move } })
  const moved = after.entries.find((one) => one.id === entry)
  if (!moved) throw new ProblemError('not-found')
  return toDesk(fields, member, after, moved)
}

/** Approves a time, or gives it back with the reason. */
export const settleHours = (
  vault: Vault,
  viewer: Viewer,
  which: Which,
  { revision, isFor, say }: { revision: number; isFor: boolean; say: string },
  now: Date,
) => {
  if (!isFor && say === '') throw new ProblemError('invalid-input', undefined, [{ pointer: '#/body/say', detail: '请写明为什么退回' }])
  return step(vault, viewer, which, { move: isFor ? 'approve' : 'giveBack', revision, say }, now)
}

type Correction = Omit<HoursForm, 'day'> & { revision: number; say: string }

/** Corrects what was approved, with the reason; what it was stays in its story. */
export const correctHours = (vault: Vault, viewer: Viewer, which: Which, { from, to, what, ...rest }: Correction, now: Date) => {
  const next = (fields: FieldSealer) => ({ from: minutesOf(from), to: minutesOf(to), what: sealText(fields, what) })
  return step(vault, viewer, which, { move: 'correct', ...rest, next }, now)
}

const why = (error: ProblemError): string => error.errors?.[0]?.detail ?? error.detail ?? '没有写成'

/** Writes an activity down for those who took part. Whoever cannot have been there is named with the reason; all others have it. */
export const enterHours = async (
  vault: Vault,
  viewer: Viewer,
  { members, day, from, to, what }: HoursForm & { members: string[] },
  now: Date,
) => {
  const refused: { name: string; why: string }[] = []
  for (const id of new Set(members)) {
    const { record, fields } = await findMember(vault, id)
    const written = { day, from: minutesOf(from), to: minutesOf(to), what: sealText(fields, what) }
    await writeHours(record, written, { move: 'enter', at: now, by: viewer.name }).catch((error: unknown) => {
      if (!(error instanceof ProblemError) || error.kind !== 'invalid-input') throw error
      refused.push({ name: openText(fields, record.name), why: why(error) })
    })
  }
  const entered = new Set(members).size - refused.length
  viewer.note({ after: { day, entered, refused: refused.length } })
  return { entered, refused }
}
