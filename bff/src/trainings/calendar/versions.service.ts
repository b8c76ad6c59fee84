import { createHash } from 'node:crypto'
import type { Types } from 'mongoose'
import { type CalendarVersionRecord, CalendarVersions } from './calendar-version.model'
import type { CalendarEvent } from './ics'

/** An entry before it is known how often it has changed. */
export type UnnumberedEvent = Omit<CalendarEvent, 'sequence' | 'changedAt'> & { accountId?: Types.ObjectId }

const digestOf = ({ startsAt, endsAt, title, place, text, address, state }: UnnumberedEvent): string =>
  createHash('sha256')
    .update(JSON.stringify([startsAt, endsAt, title, place, text, address, state]))
    .digest('base64url')

const find = async (uids: string[]) =>
  new Map((await CalendarVersions.find({ _id: { $in: uids } }).lean<CalendarVersionRecord[]>()).map((record) => [record._id, record]))

/**
 * Numbers entries: whatever changed one since it was last handed out, its number is one higher and its time is now. Of two instances that
 * see a change at once one counts it. The time never runs backwards.
 */
export const numberEvents = async (events: UnnumberedEvent[], now: Date): Promise<CalendarEvent[]> => {
  const digests = new Map(events.map((event) => [event.uid, digestOf(event)]))
  const before = await find([...digests.keys()])
  const changed = events.filter(({ uid }) => before.get(uid)?.digest !== digests.get(uid))
  const writes = changed.map(({ uid, endsAt, accountId }) => {
    const known = before.get(uid)
    const digest = digests.get(uid) as string
    const first = { sequence: 0, digest, changedAt: now, endsAt, ...(accountId && { accountId }) }
    return known
      ? {
          updateOne: {
            filter: { _id: uid, digest: known.digest },
            update: { $inc: { sequence: 1 }, $set: { digest, endsAt }, $max: { changedAt: now } },
          },
        }
      : { updateOne: { filter: { _id: uid }, update: { $setOnInsert: first }, upsert: true } }
  })
  if (writes.length > 0) await CalendarVersions.bulkWrite(writes as never, { ordered: false })
  const after = writes.length > 0 ? await find([...digests.keys()]) : before
  return events.map(({ accountId: _account, ...event }) => {
    const { sequence = 0, changedAt = now } = after.get(event.uid) ?? {}
    return { ...event, sequence, changedAt }
  })
}
