import { isEnough, type Stay } from '@tisc/shared/trainings/check-in/minutes'
import type { MinutesList } from '@tisc/shared/trainings/minutes/minutes.staff.contract'
import { matchOf, type Participant, participantsOf } from '@tisc/shared/trainings/minutes/participants'
import mongoose, { type Types } from 'mongoose'
import { shownPhone } from '../../accounts/account.service'
import { reachOf } from '../../accounts/reach.service'
import type { Viewer } from '../../platform/guard'
import type { House } from '../../platform/house'
import { ProblemError } from '../../platform/problem-error'
import type { FieldSealer, Vault } from '../../platform/vault/vault'
import { type BookingRecord, Bookings } from '../booking.model'
import { addDeed } from '../check-in/deeds.service'
import { peopleOf } from '../check-in/door.staff.service'
import { shareOf } from '../credits/share.service'
import type { SessionRecord, TrainingRecord } from '../training.model'
import { findSession } from '../training.service'
import { listOwner, type MinutesLineRecord, MinutesLines } from './minutes-line.model'
import { readList } from './read-list.staff'

type Here = { training: TrainingRecord; session: SessionRecord; bookings: BookingRecord[]; share: number; stay: Stay }

const here = async (sessionId: string): Promise<Here> => {
  const { training, session } = await findSession(sessionId)
  const bookings = await Bookings.find({ sessionId: session._id, state: 'seated' }).lean<BookingRecord[]>()
  const { share } = await shareOf(training._id)
  return { training, session, bookings, share, stay: { from: session.startsAt.getTime(), to: session.endsAt.getTime() } }
}

const fieldsFor = async (vault: Vault, session: Types.ObjectId, now: Date): Promise<FieldSealer> =>
  (await vault.open(listOwner(session))) ?? vault.create(listOwner(session), now)

const show = async (
  { vault }: Pick<House, 'vault'>,
  { training, session, bookings, share, stay }: Here,
  unread: number[] = [],
): Promise<MinutesList> => {
  const [fields, records, people] = await Promise.all([
    vault.open(listOwner(session._id)),
    MinutesLines.find({ sessionId: session._id }).sort({ _id: 1 }).lean<MinutesLineRecord[]>(),
    peopleOf({ vault }, bookings),
  ])
  const items = records.map(({ _id, who, minutes, state, bookingId, candidates }) => {
    const { name, phone } = JSON.parse(fields?.open(who, 'who') ?? '{"name":""}') as Participant
    const found = { ...(phone && { phone: shownPhone(phone) }), ...(bookingId && { booking: bookingId.toHexString() }) }
    return {
      id: _id.toHexString(),
      name,
      ...found,
      minutes,
      isEnough: isEnough(minutes, stay, share),
      state,
      candidates: candidates.map((one) => one.toHexString()),
    }
  })
  const length = Math.floor((stay.to - stay.from) / 60_000)
  return {
    title: training.title,
    share,
    length,
    people: people.map(({ booking, name, phone }) => ({ booking, ...(name && { name }), ...(phone && { phone }) })),
    items,
    unread,
  }
}

/** Whoever stayed long enough was there. */
const checkInBy = async (
  viewer: Viewer,
  { session, share, stay }: Here,
  bookingId: Types.ObjectId,
  minutes: number,
  now: Date,
): Promise<void> => {
  if (!isEnough(minutes, stay, share)) return
  const by = { id: viewer.id, name: viewer.name }
  const key = `minutes ${bookingId.toHexString()} ${new mongoose.Types.ObjectId().toHexString()}`
  await addDeed({ sessionId: session._id, bookingId, kind: 'in', way: 'minutes', at: now, by, key, after: 'latest' }, now)
}

/** The uploaded list, person by person. */
export const getMinutes = async (house: Pick<House, 'vault'>, sessionId: string): Promise<MinutesList> => show(house, await here(sessionId))

/** Takes a meeting tool's list: it replaces the one before; what was checked in by that stays and can be taken back at the door. */
export const uploadMinutes = async (
  house: Pick<House, 'vault'>,
  viewer: Viewer,
  sessionId: string,
  bytes: Uint8Array,
  now: Date,
): Promise<MinutesList> => {
  const place = await here(sessionId)
  const { session, bookings, stay } = place
  if (session.endsAt > now) throw new ProblemError('conflict', '这一场还没有结束，结束以后再上传')
  const { lines, unread } = readList(bytes)
  const [fields, reach, people] = await Promise.all([
    fieldsFor(house.vault, session._id, now),
    reachOf(
      house.vault,
      bookings.map(({ accountId }) => accountId),
    ),
    peopleOf(house, bookings),
  ])
  const known = bookings.map(({ _id, accountId }, at) => ({
    booking: _id.toHexString(),
    name: people[at]?.name,
    phone: reach.get(accountId.toHexString())?.phone,
  }))
  const records = participantsOf(lines, stay).map((participant): MinutesLineRecord => {
    const { booking, candidates } = matchOf(participant, known)
    return {
      _id: new mongoose.Types.ObjectId(),
      sessionId: session._id,
      who: fields.seal(JSON.stringify({ name: participant.name, phone: participant.phone }), 'who'),
      minutes: participant.minutes,
      state: booking ? 'matched' : 'doubtful',
      ...(booking && { bookingId: new mongoose.Types.ObjectId(booking) }),
      candidates: candidates.slice(0, 20).map((one) => new mongoose.Types.ObjectId(one)),
      startsAt: session.startsAt,
    }
  })
  await MinutesLines.deleteMany({ sessionId: session._id })
  if (records.length > 0) await MinutesLines.insertMany(records)
  for (const { bookingId, minutes } of records) if (bookingId) await checkInBy(viewer, place, bookingId, minutes, now)
  viewer.note({
    after: { people: records.length, doubtful: records.filter(({ state }) => state === 'doubtful').length, unread: unread.length },
  })
  return show(house, place, unread)
}

/** Says who a line is, or that it is nobody of the session. */
export const settleMinutes = async (
  house: Pick<House, 'vault'>,
  viewer: Viewer,
  sessionId: string,
  line: string,
  booking: string | null,
  now: Date,
): Promise<MinutesList> => {
  const place = await here(sessionId)
  const found = booking === null ? undefined : place.bookings.find(({ _id }) => _id.toHexString() === booking)
  if (booking !== null && !found) throw new ProblemError('not-found', '名单里没有这个人')
  const change = found
    ? { $set: { state: 'matched' as const, bookingId: found._id } }
    : { $set: { state: 'left-out' as const }, $unset: { bookingId: 1 } }
  const record = await MinutesLines.findOneAndUpdate({ _id: line, sessionId: place.session._id }, change as never, {
    returnDocument: 'after',
  }).lean<MinutesLineRecord>()
  if (!record) throw new ProblemError('not-found')
  if (found) await checkInBy(viewer, place, found._id, record.minutes, now)
  viewer.note({ after: { line, booking } })
  return show(house, place)
}
