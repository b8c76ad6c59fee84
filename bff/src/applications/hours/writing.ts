import { minutesOf, type Span, spanWrongs, wrongOf } from '@tisc/shared/applications/hours/hours.rules'
import { type HourMove, hourMoves, mayMoveHours, takesPlace } from '@tisc/shared/applications/hours/hours.state'
import { shanghaiDay, shanghaiTime } from '@tisc/shared/platform/shanghai'
import mongoose from 'mongoose'
import { isDuplicate } from '../../platform/mongo'
import { ProblemError } from '../../platform/problem-error'
import type { MemberRecord } from '../pool/member.model'
import { type HourDayRecord, HourDays, type HourEntry, type HourLine } from './hour-day.model'

/** More than anybody writes down of a day. */
const mostOfDay = 20

const changed = () => new ProblemError('conflict', '这一天的记录刚刚变了，请重新看一看')
const statesOf = (entries: readonly HourEntry[]) => [...new Set(entries.map(({ state }) => state))]

/** What keeps a member from having had this time, in the words of the rule. Throws `invalid-input`. */
const check = (member: MemberRecord, day: string, span: Span, entries: readonly HourEntry[], now: Date): void => {
  const others = entries.filter(({ state }) => takesPlace(state))
  const wrong = wrongOf(
    { day, ...span },
    { today: shanghaiDay(now), now: minutesOf(shanghaiTime(now)), since: shanghaiDay(member.since), others },
  )
  if (!wrong) return
  const field = wrong === 'future' || wrong === 'early' ? 'day' : wrong === 'overlap' ? 'from' : 'to'
  throw new ProblemError('invalid-input', undefined, [{ pointer: `#/body/${field}`, detail: spanWrongs[wrong] }])
}

/** A time as it is written down; what was done is sealed already. */
export type Written = Span & { what: string }
export type Doing = { move: HourMove; at: Date; by?: string; say?: string }

const isSame = (one: HourEntry, { from, to }: Span, move: HourMove): boolean =>
  one.from === from && one.to === to && one.state === hourMoves[move].to && one.story.length === 1

const first = async (member: MemberRecord, day: string, entry: HourEntry): Promise<HourDayRecord> => {
  const { _id: memberId, accountId } = member
  const record = { _id: new mongoose.Types.ObjectId(), memberId, accountId, day, revision: 1, entries: [entry], states: [entry.state] }
  await HourDays.create([record]).catch((error: unknown) => {
    throw isDuplicate(error, 'memberId', 'day') ? changed() : error
  })
  return record
}

/** Replaces what stands on a day, unless somebody was faster. Throws `conflict`. */
const replace = async ({ _id, revision }: HourDayRecord, entries: HourEntry[]): Promise<HourDayRecord> => {
  const update = { $set: { entries, states: statesOf(entries), revision: revision + 1 } }
  const record = await HourDays.findOneAndUpdate({ _id, revision }, update, { returnDocument: 'after' }).lean<HourDayRecord>()
  if (!record) throw changed()
  return record
}

/**
 * Writes a time down. The same time again, as after a lost answer, is the one that stands there. Throws `invalid-input` for one that
 * overlaps, lies in the future or before the person joined.
 */
export const writeHours = async (
  member: MemberRecord,
  { day, ...span }: Written & { day: string },
  { move, at, by, say }: Doing,
): Promise<HourDayRecord> => {
  const before = await HourDays.findOne({ memberId: member._id, day }).lean<HourDayRecord>()
  if (before?.entries.some((one) => isSame(one, span, move))) return before
  check(member, day, span, before?.entries ?? [], at)
  const line: HourLine = { move, at, ...(by && { by }), ...(say && { say }) }
  const entry: HourEntry = { id: new mongoose.Types.ObjectId().toHexString(), ...span, state: hourMoves[move].to, story: [line] }
  if (!before) return first(member, day, entry)
  if (before.entries.length >= mostOfDay) throw new ProblemError('conflict', '这一天写得太多了，请把连着的几段合成一段')
  return replace(before, [...before.entries, entry])
}

type Which = { dayId: string; entry: string; revision: number }

/** Makes a move with one time, with its line; `next` is what it becomes where that changes. */
export const moveHours = async (
  member: MemberRecord,
  record: HourDayRecord,
  { entry: id, revision }: Omit<Which, 'dayId'>,
  { move, at, by, say }: Doing,
  next?: Written,
): Promise<HourDayRecord> => {
  const entry = record.entries.find((one) => one.id === id)
  if (!entry) throw new ProblemError('not-found')
  if (record.revision !== revision || !mayMoveHours(entry.state, move)) throw changed()
  const others = record.entries.filter((one) => one !== entry)
  if (next) check(member, record.day, next, others, at)
  const { from, to, what } = entry
  const line: HourLine = { move, at, ...(by && { by }), ...(say && { say }), ...(next && { before: { from, to, what } }) }
  const moved: HourEntry = { ...entry, ...next, state: hourMoves[move].to, story: [...entry.story, line] }
  return replace(
    record,
    record.entries.map((one) => (one === entry ? moved : one)),
  )
}
