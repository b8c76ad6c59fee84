import type { MessageForm } from '@tisc/shared/trainings/writing.schema'
import mongoose from 'mongoose'
import { countTold } from '../../messages/told.service'
import { announce } from '../../platform/events/events'
import type { Viewer } from '../../platform/guard'
import { type BookingRecord, Bookings } from '../booking.model'
import { bookingTarget, onList, peopleToTell } from '../told'
import { findSession } from '../training.service'
import { type TrainingMessageRecord, TrainingMessages } from './training-message.model'

const name = 'training-message'

const statesOf = (to: TrainingMessageRecord['to']) => {
  if (to === 'everybody') return onList
  return to === 'seated' ? ('seated' as const) : { $in: ['waiting', 'offered'] as BookingRecord['state'][] }
}

const count = (sessionId: mongoose.Types.ObjectId, to: TrainingMessageRecord['to']) =>
  Bookings.countDocuments({ sessionId, state: statesOf(to) })

/** How many a message would reach, and what was written before with what became of it. */
export const listSessionMessages = async (sessionId: string) => {
  const { session } = await findSession(sessionId)
  const [seated, waiting, records] = await Promise.all([
    count(session._id, 'seated'),
    count(session._id, 'waiting'),
    TrainingMessages.find({ sessionId: session._id }).sort({ at: -1 }).limit(100).lean<TrainingMessageRecord[]>(),
  ])
  const fates = await countTold(
    name,
    records.map(({ _id }) => _id.toHexString()),
  )
  const items = records.map(({ _id, to, text, by, at }) => ({
    id: _id.toHexString(),
    to,
    text,
    by: by.name,
    at: at.toISOString(),
    fate: fates.get(_id.toHexString()) ?? { told: 0, read: 0 },
  }))
  return { seated, waiting, items }
}

/** Writes to those who have a seat, to those who wait, or to all: it goes to their inboxes. */
export const messageSession = async (viewer: Viewer, sessionId: string, { to, text }: MessageForm, now: Date) => {
  const { session } = await findSession(sessionId)
  const _id = new mongoose.Types.ObjectId()
  await TrainingMessages.create([{ _id, sessionId: session._id, to, text, by: { id: viewer.id, name: viewer.name }, at: now }])
  await announce({ name, subject: _id.toHexString(), at: now })
  viewer.note({ after: { to, text } })
  return listSessionMessages(sessionId)
}

/** What a trainer's message is told as. */
export const tellTrainerMessage = async ({ subject }: { subject: string }) => {
  const message = await TrainingMessages.findById(subject).lean<TrainingMessageRecord>()
  if (!message) return undefined
  const { training } = await findSession(message.sessionId.toHexString())
  const bookings = await Bookings.find({ sessionId: message.sessionId, state: statesOf(message.to) }).lean<BookingRecord[]>()
  return {
    template: 'trainer-message' as const,
    args: { title: training.title, text: message.text },
    target: bookingTarget(bookings),
    people: peopleToTell(bookings),
  }
}
