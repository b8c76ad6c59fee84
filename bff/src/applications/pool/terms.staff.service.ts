import type { DeskMember } from '@tisc/shared/applications/pool/pool.staff.contract'
import { type MemberMove, memberMoves, memberStatesBefore } from '@tisc/shared/applications/pool/pool.state'
import type { QueryFilter } from 'mongoose'
import { announce } from '../../platform/events/events'
import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import type { Vault } from '../../platform/vault/vault'
import { currentSettings } from '../../settings/settings.service'
import { Applications } from '../application.model'
import { type MemberRecord, PoolMembers } from './member.model'
import { findMember, showDeskMember } from './pool.staff.service'
import { changePool } from './pool-rows'
import { sealText } from './sealed-member'

type Change = {
  move: MemberMove
  revision: number
  reason?: string
  set?: object
  unset?: Record<string, 1>
  if?: QueryFilter<MemberRecord>
}

/**
 * Makes a move of the table by one conditional write, with its line; the member is told. Throws `conflict` where they stand elsewhere, or
 * changed since they were looked at.
 */
const make = async (
  vault: Vault,
  viewer: Viewer,
  id: string,
  change: Change,
  now: Date,
  also: () => Promise<unknown> = async () => undefined,
) => {
  const { move, revision, reason, set = {}, unset = {}, if: condition = {} } = change
  const { record: before, fields } = await findMember(vault, id)
  const say = reason === undefined ? undefined : sealText(fields, reason)
  const event = { move, at: now, by: viewer.name, ...(say && { say }) }
  const record = await changePool(now, async (number) => {
    const changed = await PoolMembers.findOneAndUpdate(
      { _id: id, revision, ...condition, state: { $in: memberStatesBefore(move) } },
      {
        $set: { state: memberMoves[move].to, ...set, ...(say && { said: say }), change: number },
        $unset: { ...unset, ...(!say && { said: 1 }) },
        $push: { events: event },
        $inc: { revision: 1 },
      },
      { returnDocument: 'after' },
    ).lean<MemberRecord>()
    if (!changed) throw new ProblemError('conflict', '这位成员的情况刚刚变了，请重新看一看')
    await also()
    await announce({ name: 'pool-place', subject: id, sequence: changed.revision, at: now })
    return changed
  })
  viewer.note({ before: { state: before.state, until: before.until }, after: { move, state: record.state, until: record.until } })
  return showDeskMember(fields, record, now)
}

/** The same day so many years later; of a leap day the day before. */
const yearsLater = (day: string, years: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate()
  return new Date(Date.UTC(year + years, month - 1, Math.min(date, last))).toISOString().slice(0, 10)
}

/** Gives somebody another term, from the end of the one they have; the application it rests on is kept as long. */
export const renewTerm = async (
  vault: Vault,
  viewer: Viewer,
  id: string,
  { revision }: { revision: number },
  now: Date,
): Promise<DeskMember> => {
  const { record } = await findMember(vault, id)
  const { poolYears } = await currentSettings()
  const until = yearsLater(record.until, poolYears)
  const change = { move: 'renew', revision, set: { until }, unset: { reminded: 1 } } as const
  return make(vault, viewer, id, change, now, () => Applications.updateOne({ _id: id }, { $set: { memberUntil: until } }))
}

type Removal = { revision: number; reason: string }

/** Takes somebody out of the pool, with the reason that they read; what they have at hand is given to somebody else first. */
export const removeMember = async (
  vault: Vault,
  viewer: Viewer,
  id: string,
  { revision, reason }: Removal,
  now: Date,
): Promise<DeskMember> => {
  const { record } = await findMember(vault, id)
  if (record.load > 0) throw new ProblemError('conflict', '他手上还有案子，请先在案件里换人')
  const change = {
    move: 'remove',
    revision,
    reason,
    if: { load: 0 },
    unset: { hasObjected: 1, objection: 1, proposed: 1, proposedAt: 1 },
  } as const
  return make(vault, viewer, id, change, now)
}

/** Decides on what somebody said against their removal: they come back until the end of their term, or stay out. */
export const settleRemoval = (
  vault: Vault,
  viewer: Viewer,
  id: string,
  { revision, isRestored, reason }: Removal & { isRestored: boolean },
  now: Date,
): Promise<DeskMember> => {
  const move = isRestored ? 'restore' : 'keepOut'
  return make(vault, viewer, id, { move, revision, reason, if: { objection: { $exists: true } }, unset: { objection: 1 } }, now)
}
