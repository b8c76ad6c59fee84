import type { Answers } from '@tisc/shared/forms/answer.schema'
import type { ProblemKind } from '@tisc/shared/platform/problem'
import { cancelUntilOf } from '@tisc/shared/trainings/cancel-until'
import type { SeatingCommand, SeatingRefusal } from '@tisc/shared/trainings/seating/decide'
import type { Entry, Mode } from '@tisc/shared/trainings/seating/seating.state'
import type { Booking, SignUpForm } from '@tisc/shared/trainings/trainings.schema'
import mongoose from 'mongoose'
import { fieldsOf } from '../accounts/account.service'
import { requireConsent } from '../accounts/consent.service'
import { checkAnswers, openAnswers, sealAnswers } from '../platform/answers'
import type { Member } from '../platform/guard'
import { ProblemError } from '../platform/problem-error'
import type { FieldSealer, Vault } from '../platform/vault/vault'
import { type BookingRecord, Bookings } from './booking.model'
import { readCursor, toCursor } from './place.cursor'
import { askSeating, type Kept } from './seating.service'
import { type SessionRecord, type TrainingRecord, Trainings } from './training.model'
import { findSession } from './training.service'

/** What a refusal means for the person. */
const told: Record<SeatingRefusal, readonly [ProblemKind, string]> = {
  unknown: ['not-found', '没有找到这次报名'],
  already: ['conflict', '您已经报过这一场，可以在“我的报名”里更换参加方式'],
  'other-body': ['conflict', '这次提交和上一次不一样，请重新打开报名页'],
  'no-such-mode': ['invalid-input', '这一场没有这种参加方式'],
  cancelled: ['conflict', '这一场已经取消'],
  started: ['conflict', '这一场已经开始'],
  full: ['conflict', '没有空位了，您原来的座位或位置不变'],
  'too-late': ['conflict', '这个名额已经给了下一位，或者您已经退出'],
}

const placeOf = ({ _id }: TrainingRecord, { startsAt }: SessionRecord) => ({ trainingId: _id.toHexString(), startsAt })

const countBefore = async ({ sessionId, mode, state, order }: BookingRecord): Promise<number | undefined> =>
  state === 'waiting' ? Bookings.countDocuments({ sessionId, mode, state: 'waiting', order: { $lte: order } }) : undefined

type Stands = Pick<Entry, 'mode' | 'state'> & { until?: Date | undefined; position?: number | undefined }

const toBooking = (id: string, { mode, state, until, position }: Stands, training: TrainingRecord, session: SessionRecord): Booking => ({
  id,
  trainingId: training._id.toHexString(),
  sessionId: session._id.toHexString(),
  title: training.title,
  startsAt: session.startsAt.toISOString(),
  endsAt: session.endsAt.toISOString(),
  mode,
  state,
  isFirstCome: state === 'offered' && until === undefined,
  ...(position !== undefined && { position }),
  ...(until && { until: until.toISOString() }),
})

const showRecord = async (record: BookingRecord, training: TrainingRecord | undefined): Promise<Booking[]> => {
  const session = training?.sessions.find(({ _id }) => _id.equals(record.sessionId))
  if (!training || !session) return []
  const { _id, mode, state, until } = record
  return [toBooking(_id.toHexString(), { mode, state, until, position: await countBefore(record) }, training, session)]
}

const ask = async (training: TrainingRecord, session: SessionRecord, command: SeatingCommand, now: Date, kept?: Kept): Promise<Booking> => {
  const result = await askSeating(session._id.toHexString(), placeOf(training, session), command, now, kept)
  if ('refused' in result) throw new ProblemError(...told[result.refused])
  const { entry, position } = result
  if (!entry) throw new ProblemError('not-found')
  const { id, mode, state, until } = entry
  return toBooking(id, { mode, state, position, ...(until !== undefined && { until: new Date(until) }) }, training, session)
}

/** A session whose sign-up is open by the server's clock. Throws `conflict` before and after, `not-found` for a draft. */
export const findOpenSession = async (sessionId: string, now: Date) => {
  const found = await findSession(sessionId)
  const { state, opensAt, closesAt } = found.training
  if (state === 'draft') throw new ProblemError('not-found')
  if (opensAt && now < opensAt) throw new ProblemError('conflict', '报名还没有开始')
  if (closesAt && now >= closesAt) throw new ProblemError('conflict', '报名已经结束')
  return found
}

/** Whoever was signed up under their number before they had an account has that seat already. */
const demandNoOtherSeat = async (vault: Vault, member: Member, { _id }: SessionRecord): Promise<void> => {
  const guest = await guestOf(vault, member)
  const held = guest && (await Bookings.exists({ guest, sessionId: _id, state: onList }))
  if (held) throw new ProblemError('conflict', '单位已经给您报过这一场，在“我的报名”里')
}

/** Takes a seat, or a place in line. Throws `conflict` before sign-up opens, after it closed, and for a second seat. */
export const signUp = async (
  vault: Vault,
  member: Member,
  sessionId: string,
  form: SignUpForm,
  key: string,
  now: Date,
): Promise<Booking> => {
  await requireConsent(member.id, 'trainings')
  const { training, session } = await findOpenSession(sessionId, now)
  await demandNoOtherSeat(vault, member, session)
  const answers = checkAnswers(training.questions, form.answers)
  const fields = await fieldsOf(vault, member.id)
  const sealed = sealAnswers(fields, answers)
  const id = new mongoose.Types.ObjectId().toHexString()
  const command = { type: 'join', id, person: member.id, mode: form.mode, key: `${member.id} ${key}` } as const
  const made = await ask(training, session, command, now, sealed ? { [id]: { answers: sealed } } : {})
  if (made.id !== id) await demandSameAnswers(fields, made.id, answers)
  return made
}

/** The same submission again is the same in its answers too. */
const demandSameAnswers = async (fields: FieldSealer, id: string, answers: Answers): Promise<void> => {
  const kept = await Bookings.findById(id, { answers: 1 }).lean<Pick<BookingRecord, 'answers'>>()
  const before = openAnswers(fields, kept?.answers)
  if (JSON.stringify(before) !== JSON.stringify(answers)) throw new ProblemError(...told['other-body'])
}

/** What somebody is known by who was signed up before they had an account: their number. */
const guestOf = async (vault: Vault, member: Member): Promise<string | undefined> => numberOf(vault, member.id)

/** One's own, what was booked under one's number, and what one's organisation booked. */
const own = async (member: Member, id: string) => {
  const accountId = new mongoose.Types.ObjectId(member.id)
  const shared = member.organisation ? [{ organisationId: new mongoose.Types.ObjectId(member.organisation) }] : []
  const guest = await numberOf(member.id)
  const mine = [{ accountId }, { byId: accountId }, ...(guest ? [{ guest }] : []), ...shared]
  const record = await Bookings.findOne({ _id: id, $or: mine }).lean<BookingRecord>()
  if (!record) throw new ProblemError('not-found')
  return { record, ...(await findSession(record.sessionId.toHexString())) }
}

/** Where one's booking stands. Throws `not-found` for anybody else's. */
export const getBooking = async (member: Member, id: string): Promise<Booking> => {
  const { record, training } = await own(member, id)
  const [shown] = await showRecord(record, training)
  if (!shown) throw new ProblemError('not-found')
  return shown
}

/** Gives the seat back; after the stated time it counts as excused, not as cancelled. */
export const cancelBooking = async (member: Member, id: string, now: Date): Promise<Booking> => {
  const { training, session } = await own(member, id)
  const until = cancelUntilOf(training.cancelUntil, session.startsAt)
  return ask(training, session, { type: 'cancel', id, reason: now < until ? 'cancelled' : 'excused' }, now)
}

export const acceptOffer = async (member: Member, id: string, now: Date): Promise<Booking> => {
  const { training, session } = await own(member, id)
  return ask(training, session, { type: 'accept', id }, now)
}

export const declineOffer = async (member: Member, id: string, now: Date): Promise<Booking> => {
  const { training, session } = await own(member, id)
  return ask(training, session, { type: 'decline', id }, now)
}

/** Takes part in another way where there is room; throws `conflict` where not, and the seat stays. */
export const switchMode = async (member: Member, id: string, mode: Mode, now: Date): Promise<Booking> => {
  const { training, session } = await own(member, id)
  return ask(training, session, { type: 'switch', id, mode }, now)
}

/** One's bookings, the latest session first. */
export const listBookings = async (member: Member, { cursor, limit }: { cursor?: string | undefined; limit: number }) => {
  const last = readCursor(cursor)
  const before = last ? { $or: [{ startsAt: { $lt: last.startsAt } }, { startsAt: last.startsAt, _id: { $lt: last._id } }] } : {}
  const found = await Bookings.find({ accountId: new mongoose.Types.ObjectId(member.id), ...before })
    .sort({ startsAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<BookingRecord[]>()
  const shown = found.slice(0, limit)
  const trainings = await Trainings.find({ _id: { $in: shown.map(({ trainingId }) => trainingId) } }).lean<TrainingRecord[]>()
  const trainingOf = (record: BookingRecord) => trainings.find(({ _id }) => _id.equals(record.trainingId))
  const items = (await Promise.all(shown.map((record) => showRecord(record, trainingOf(record))))).flat()
  const next = found.length > limit ? shown.at(-1) : undefined
  return { items, ...(next && { next: toCursor(next) }) }
}
