import type { PoolRow } from '@tisc/shared/applications/pool/pool.search'
import type { ClientSession, QueryFilter } from 'mongoose'
import { whenDisconnected } from '../../platform/mongo'
import { Revisions } from '../../platform/revision.model'
import { changeContent, currentRevision } from '../../platform/revisions'
import { HourDays } from '../hours/hour-day.model'
import { PoolInvitations } from './invitation.model'
import { type MemberRecord, PoolMembers } from './member.model'

const [changes, losses] = ['pool', 'pool losses'] as const

type Stored = Omit<MemberRecord, 'name' | 'nameTokens' | 'work' | 'apart' | 'events' | 'accountId' | 'reference' | 'revision' | 'listed'>
const unread = { name: 0, nameTokens: 0, work: 0, apart: 0, events: 0, accountId: 0, reference: 0, revision: 0, listed: 0 } as const

const toRow = ({ _id, lastAsked, proposedAt, ...stored }: Stored): PoolRow => ({
  ...stored,
  id: _id.toHexString(),
  lastAsked: lastAsked?.toISOString(),
  isWaiting: proposedAt !== undefined,
})

type Known = { change: number; loss: number; rows: Map<string, PoolRow> }
const nothing = (): Known => ({ change: 0, loss: -1, rows: new Map() })
let known = nothing()
whenDisconnected(() => {
  known = nothing()
})

/** Reads what changed since, or all of it after some were lost. */
const refresh = async (change: number, loss: number): Promise<void> => {
  if (known.loss === loss && known.change >= change) return
  const { change: after, rows } = known.loss === loss ? known : { change: 0, rows: new Map<string, PoolRow>() }
  const found = PoolMembers.find({ change: { $gt: after } }, unread)
    .sort({ change: 1 })
    .session(null)
    .lean<Stored[]>()
  const read = await found
  for (const stored of read) rows.set(stored._id.toHexString(), toRow(stored))
  known = { change: Math.max(change, read.at(-1)?.change ?? 0), loss, rows }
}

let reading: Promise<void> = Promise.resolve()

/**
 * All members without what tells who they are, kept in memory: only what changed since is read again. What another instance changed shows
 * half a second later; whoever writes must not rely on it.
 */
export const poolRows = async (): Promise<ReadonlyMap<string, PoolRow>> => {
  const [{ number: change }, { number: loss }] = await Promise.all([currentRevision(changes), currentRevision(losses)])
  const read = () => refresh(change, loss)
  reading = reading.then(read, read)
  await reading
  return known.rows
}

/**
 * Runs `work` in a transaction with the number of this change of the pool, which every member it touches must be given as `change`. Two
 * changes at once come one after the other, because both write the number. `work` may run twice.
 */
export const changePool = <T>(now: Date, work: (change: number) => Promise<T>): Promise<T> =>
  changeContent(changes, now, async () => work(((await Revisions.findById(changes).lean())?.number ?? 0) + 1))

/** What the pool's content is at this moment, on whichever instance it changed. */
export const poolRevision = async (): Promise<string> => {
  const found = await Revisions.find({ _id: { $in: [changes, losses] } })
    .session(null)
    .lean()
  const numberOf = (name: string) => found.find(({ _id }) => _id === name)?.number ?? 0
  return `${numberOf(changes)} ${numberOf(losses)}`
}

/** Removes members, with what they were asked for, in the transaction of the caller, so that nobody's memory keeps them. */
export const losePool = async (now: Date, lost: QueryFilter<MemberRecord>, session: ClientSession): Promise<void> => {
  const found = await PoolMembers.find(lost, { accountId: 1 }, { session }).lean<Pick<MemberRecord, '_id' | 'accountId'>[]>()
  if (found.length === 0) return
  const memberId = { $in: found.map(({ _id }) => _id) }
  await PoolMembers.deleteMany({ _id: memberId }, { session })
  await HourDays.deleteMany({ memberId }, { session })
  await PoolInvitations.deleteMany({ accountId: { $in: found.map(({ accountId }) => accountId) }, memberId }, { session })
  await Revisions.updateOne({ _id: losses }, { $inc: { number: 1 }, $max: { at: now } }, { upsert: true, session })
}
