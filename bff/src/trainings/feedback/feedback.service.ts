import { createHash, randomBytes } from 'node:crypto'
import { type Feedback, type FeedbackForm, feedbackTime, isAskedAbout } from '@tisc/shared/trainings/feedback/feedback.schema'
import { usualFeedback } from '@tisc/shared/trainings/feedback/usual-feedback'
import mongoose from 'mongoose'
import { checkAnswers } from '../../platform/answers'
import type { Member } from '../../platform/guard'
import { inTransaction } from '../../platform/mongo'
import { ProblemError } from '../../platform/problem-error'
import { type BookingRecord, Bookings } from '../booking.model'
import { attendanceOfBooking } from '../check-in/deeds.service'
import type { SessionRecord, TrainingRecord } from '../training.model'
import { findSession } from '../training.service'
import { FeedbackBoxes } from './feedback-box.model'

/** What is asked after a training. */
export const askedAfter = ({ feedback }: TrainingRecord) => feedback ?? usualFeedback

const held = ({ _id, endsAt, isCancelled }: SessionRecord) => ({ id: _id.toHexString(), endsAt, isCancelled })

/** Whether a session of a training is asked about. */
export const isAsked = ({ sessions, isWhole = false }: TrainingRecord, session: SessionRecord): boolean =>
  isAskedAbout(held(session), sessions.map(held), isWhole)

const find = async (member: Member, id: string) => {
  const record = await Bookings.findOne({ _id: id, accountId: new mongoose.Types.ObjectId(member.id) }).lean<BookingRecord>()
  if (!record) throw new ProblemError('not-found')
  return { record, ...(await findSession(record.sessionId.toHexString())) }
}

type Found = Awaited<ReturnType<typeof find>>

/** Where somebody's feedback about a session stands, and until when it is open. */
export const standingOf = async ({ record, training, session }: Found, now: Date): Promise<Pick<Feedback, 'state' | 'until'>> => {
  if (record.feedback) return { state: 'answered' }
  if (now < session.endsAt) return { state: 'not-yet' }
  const until = new Date(session.endsAt.getTime() + feedbackTime)
  const hasAttended = record.state === 'seated' && isAsked(training, session) && (await attendanceOfBooking(record._id)).isIn
  if (!hasAttended) return { state: 'not-attended' }
  return now < until ? { state: 'open', until: until.toISOString() } : { state: 'closed' }
}

const show = async (found: Found, now: Date): Promise<Feedback> => ({
  title: found.training.title,
  startsAt: found.session.startsAt.toISOString(),
  questions: askedAfter(found.training),
  ...(await standingOf(found, now)),
})

/** What is asked of somebody about a session of theirs. */
export const getFeedback = async (member: Member, id: string, now: Date): Promise<Feedback> => show(await find(member, id), now)

const refusals: Partial<Record<Feedback['state'], string>> = {
  answered: '您已经填过了，谢谢',
  'not-yet': '这一场结束以后才能填',
  closed: '填反馈的时间已经过了',
  'not-attended': '到场的人才能填反馈',
}

/** What a submission is known again by; an answer bears no such thing. */
const markOf = (key: string): string => createHash('sha256').update(key).digest('hex')

/**
 * Takes an answer once. The booking keeps only that somebody has answered, with the mark of the submission, so that the same one again is
 * harmless; the answer goes into a box where nothing leads back.
 */
export const giveFeedback = async (member: Member, id: string, form: FeedbackForm, key: string, now: Date): Promise<Feedback> => {
  const found = await find(member, id)
  const { record, training, session } = found
  const mark = markOf(key)
  if (record.feedback === mark) return show(found, now)
  const { state } = await standingOf(found, now)
  if (state !== 'open') throw new ProblemError('conflict', refusals[state])
  const answers = checkAnswers(askedAfter(training), form.answers)
  const at = randomBytes(16).toString('hex')
  await inTransaction(async (tx) => {
    const mine = { _id: record._id, feedback: { $exists: false } }
    const { modifiedCount } = await Bookings.updateOne(mine, { $set: { feedback: mark } }, { session: tx })
    if (!modifiedCount) return
    await FeedbackBoxes.updateOne(
      { _id: `${session._id} ${at[0]}` },
      {
        $setOnInsert: { trainingId: training._id, sessionId: session._id, startsAt: session.startsAt },
        $push: { answers: { $each: [{ at, answers }], $sort: { at: 1 } } },
      },
      { upsert: true, session: tx },
    )
  })
  const after = await find(member, id)
  // Two submissions at one moment: the one that came second is told so.
  if (after.record.feedback !== mark) throw new ProblemError('conflict', refusals.answered)
  return show(after, now)
}
