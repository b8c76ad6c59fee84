import { minutesOf, sumOf } from '@tisc/shared/applications/hours/hours.rules'
import type { HoursForm, OwnHours } from '@tisc/shared/applications/hours/hours.schema'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import mongoose from 'mongoose'
import { fieldsOf } from '../../accounts/account.service'
import type { Member } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import type { FieldSealer, Vault } from '../../platform/vault/vault'
import { type MemberRecord, PoolMembers } from '../pool/member.model'
import { sealText } from '../pool/sealed-member'
import { type HourDayRecord, HourDays } from './hour-day.model'
import { showEntry } from './hours.view'
import { moveHours, writeHours } from './writing'

/** So many days of voluntary work are shown, the latest: more than a term has. */
const mostDays = 1_000

/** One's own place in the pool. Throws `not-found` for anybody else's. */
export const findOwnPlace = async (member: Member, id: string): Promise<MemberRecord> => {
  const record = await PoolMembers.findOne({ _id: id, accountId: new mongoose.Types.ObjectId(member.id) }).lean<MemberRecord>()
  if (!record) throw new ProblemError('not-found')
  return record
}

/** All days of a member, the latest first. */
export const daysOf = (memberId: MemberRecord['_id']): Promise<HourDayRecord[]> =>
  HourDays.find({ memberId }).sort({ day: -1 }).limit(mostDays).lean<HourDayRecord[]>()

const yearsOf = (days: readonly HourDayRecord[]): OwnHours['years'] => {
  const sums = new Map<number, number>()
  for (const { day, entries } of days) {
    const approved = entries.filter(({ state }) => state === 'approved')
    if (approved.length > 0) sums.set(Number(day.slice(0, 4)), (sums.get(Number(day.slice(0, 4))) ?? 0) + sumOf(approved))
  }
  return [...sums].map(([year, minutes]) => ({ year, minutes }))
}

const show = async (fields: FieldSealer, { _id, until }: MemberRecord, now: Date): Promise<OwnHours> => {
  const days = await daysOf(_id)
  const items = days.flatMap((record) =>
    [...record.entries].sort((one, other) => other.from - one.from).map((entry) => showEntry(fields, record, entry)),
  )
  return { items, years: yearsOf(days), until, today: shanghaiDay(now) }
}

/** One's hours with what became of each. */
export const listOwnHours = async (vault: Vault, member: Member, id: string, now: Date): Promise<OwnHours> =>
  show(await fieldsOf(vault, member.id), await findOwnPlace(member, id), now)

const isActive = ({ state }: MemberRecord): void => {
  if (state !== 'active') throw new ProblemError('conflict', '您已经不在库里，不能再写时长')
}

/** Writes a time down; the desk looks at it before it counts. */
export const addHours = async (vault: Vault, member: Member, id: string, { day, from, to, what }: HoursForm, now: Date) => {
  const place = await findOwnPlace(member, id)
  isActive(place)
  const fields = await fieldsOf(vault, member.id)
  const written = { day, from: minutesOf(from), to: minutesOf(to), what: sealText(fields, what) }
  await writeHours(place, written, { move: 'add', at: now })
  return show(fields, place, now)
}

type Mended = Omit<HoursForm, 'day'> & { revision: number }

const findDay = async (place: MemberRecord, entry: string): Promise<HourDayRecord> => {
  const found = (await daysOf(place._id)).find(({ entries }) => entries.some(({ id }) => id === entry))
  if (!found) throw new ProblemError('not-found')
  return found
}

/** Changes a time that is not approved yet. Throws `conflict` where it is, or where the day has changed since. */
export const mendHours = async (vault: Vault, member: Member, which: { id: string; entry: string }, form: Mended, now: Date) => {
  const place = await findOwnPlace(member, which.id)
  isActive(place)
  const fields = await fieldsOf(vault, member.id)
  const { revision, from, to, what } = form
  const next = { from: minutesOf(from), to: minutesOf(to), what: sealText(fields, what) }
  await moveHours(place, await findDay(place, which.entry), { entry: which.entry, revision }, { move: 'mend', at: now }, next)
  return show(fields, place, now)
}

/** Takes back a time that is not approved yet. */
export const withdrawHours = async (vault: Vault, member: Member, which: { id: string; entry: string }, revision: number, now: Date) => {
  const place = await findOwnPlace(member, which.id)
  await moveHours(place, await findDay(place, which.entry), { entry: which.entry, revision }, { move: 'withdraw', at: now })
  return show(await fieldsOf(vault, member.id), place, now)
}
