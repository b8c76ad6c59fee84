import type { Answers } from '@tisc/shared/forms/answer.schema'
import type { Booking, SignUpAllForm, SignUpForm } from '@tisc/shared/trainings/trainings.schema'
import mongoose from 'mongoose'
import { fieldsOf } from '../accounts/account.service'
import { requireConsent } from '../accounts/consent.service'
import { checkAnswers, openAnswers, sealAnswers } from '../platform/answers'
import type { Member } from '../platform/guard'
import { ProblemError } from '../platform/problem-error'
import type { FieldSealer, Vault } from '../platform/vault/vault'
import { type BookingRecord, Bookings } from './booking.model'
import { ask, refusals } from './booking.view'
import { claimSeats } from './groups/claiming'
import { standsBehind } from './no-shows/no-shows.service'
import { onList } from './told'
import type { SessionRecord } from './training.model'
import { findSession } from './training.service'

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
  await claimSeats(vault, member)
  // Until the list knows whose it is, this is what refuses a second one.
  const mine = { accountId: new mongoose.Types.ObjectId(member.id), mergedFrom: { $exists: true } }
  if (await Bookings.exists({ ...mine, sessionId: _id, state: onList })) throw new ProblemError(...refusals.already)
}

type Found = Awaited<ReturnType<typeof findOpenSession>>

const takeSeat = async (vault: Vault, member: Member, { training, session }: Found, form: SignUpForm, key: string, now: Date) => {
  await demandNoOtherSeat(vault, member, session)
  const answers = checkAnswers(training.questions, form.answers)
  const fields = await fieldsOf(vault, member.id)
  const sealed = sealAnswers(fields, answers)
  const id = new mongoose.Types.ObjectId().toHexString()
  const isBehind = await standsBehind(member.id, now)
  const command = { type: 'join', id, person: member.id, mode: form.mode, key: `${member.id} ${key}`, isBehind } as const
  const made = await ask(training, session, command, now, sealed ? { [id]: { answers: sealed } } : {})
  if (made.id !== id) await demandSameAnswers(fields, made.id, answers)
  return made
}

const isHeld = ({ startsAt, isCancelled }: SessionRecord, now: Date): boolean => !isCancelled && startsAt > now

/**
 * Takes a seat, or a place in line, in several sessions: each is a list of its own, so each answers for itself. What one refuses stands
 * beside what the others gave. Throws `invalid-input` where some are chosen of a training that is taken as a whole.
 */
export const signUpAll = async (vault: Vault, member: Member, trainingId: string, form: SignUpAllForm, key: string, now: Date) => {
  await requireConsent(member.id, 'trainings')
  const { sessions: chosen, ...rest } = form
  const found = await Promise.all(chosen.map((id) => findOpenSession(id, now)))
  if (found.some(({ training }) => training._id.toHexString() !== trainingId)) throw new ProblemError('not-found')
  const [first] = found
  if (!first) throw new ProblemError('not-found')
  checkAnswers(first.training.questions, form.answers)
  const held = first.training.sessions.filter((session) => isHeld(session, now))
  if (first.training.isWhole && held.some(({ _id }) => !chosen.includes(_id.toHexString())))
    throw new ProblemError('invalid-input', '这个培训要全部场次一起报')
  const items: Booking[] = []
  const refused: { sessionId: string; say: string }[] = []
  for (const one of found) {
    const sessionId = one.session._id.toHexString()
    try {
      items.push(await takeSeat(vault, member, one, rest, `${key} ${sessionId}`, now))
    } catch (error) {
      if (!(error instanceof ProblemError) || error.kind !== 'conflict') throw error
      refused.push({ sessionId, say: error.detail ?? error.message })
    }
  }
  return { items, refused }
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
  const found = await findOpenSession(sessionId, now)
  const others = found.training.sessions.filter((session) => isHeld(session, now) && !session._id.equals(found.session._id))
  if (found.training.isWhole && others.length > 0) throw new ProblemError('invalid-input', '这个培训要全部场次一起报')
  return takeSeat(vault, member, found, form, key, now)
}

/** The same submission again is the same in its answers too. */
const demandSameAnswers = async (fields: FieldSealer, id: string, answers: Answers): Promise<void> => {
  const kept = await Bookings.findById(id, { answers: 1 }).lean<Pick<BookingRecord, 'answers'>>()
  const before = openAnswers(fields, kept?.answers)
  if (JSON.stringify(before) !== JSON.stringify(answers)) throw new ProblemError(...refusals['other-body'])
}
