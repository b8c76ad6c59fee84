import type { SeatingCommand } from '@tisc/shared/trainings/seating/decide'
import type { Mode } from '@tisc/shared/trainings/seating/seating.state'
import type { TrainingForm } from '@tisc/shared/trainings/trainings.schema'
import type { Viewer } from '../platform/guard'
import { ProblemError } from '../platform/problem-error'
import { currentSettings } from '../settings/settings.service'
import { toDraft } from './desk/training-record'
import { askSeating } from './seating.service'
import { type SessionRecord, type TrainingRecord, Trainings } from './training.model'
import { findSession } from './training.service'
import { toDeskTraining, toSummaries } from './training.view'

/** Every training of the last and the coming year, the latest first. */
export const listDrafts = async (now: Date) => {
  const year = 365 * 86_400_000
  const startsAt = { $gte: new Date(now.getTime() - year), $lte: new Date(now.getTime() + year) }
  return { items: await toSummaries(await Trainings.find({ startsAt }).sort({ startsAt: -1 }).limit(1_000).lean<TrainingRecord[]>(), now) }
}

/** A training, whatever its state. Throws `not-found`. */
export const findTraining = async (id: string): Promise<TrainingRecord> => {
  const record = await Trainings.findById(id).lean<TrainingRecord>()
  if (!record) throw new ProblemError('not-found')
  return record
}

export const getDraft = async (id: string, now: Date) => toDeskTraining(await findTraining(id), now)

/** Makes a training with all its sessions, as a draft. */
export const makeTraining = async (viewer: Viewer, form: TrainingForm, now: Date) => {
  const record = toDraft(form, viewer, now)
  await Trainings.create([record])
  viewer.note({ after: { id: record._id.toHexString(), title: record.title, sessions: record.sessions.length } })
  return toDeskTraining(record, now)
}

/** Asks a session's list. It is asked before the training is written: should that fail, the trainer does it again and the list has it already. */
export const askList = async (training: TrainingRecord, session: SessionRecord, command: SeatingCommand, now: Date): Promise<void> => {
  const place = { trainingId: training._id.toHexString(), startsAt: session.startsAt }
  const result = await askSeating(session._id.toHexString(), place, command, now)
  if ('refused' in result) throw new ProblemError('conflict')
}

/** Opens a session's list. */
export const openList = (training: TrainingRecord, session: SessionRecord, offerHours: number, now: Date): Promise<void> =>
  askList(training, session, { type: 'open', capacities: session.capacities, startsAt: session.startsAt.getTime(), offerHours }, now)

/** Shows a training to everybody; its lists are opened before anybody can see it. */
export const publishTraining = async (viewer: Viewer, id: string, now: Date) => {
  const record = await findTraining(id)
  if (record.state === 'cancelled') throw new ProblemError('conflict', '这个培训已经取消')
  const offerHours = record.offerHours ?? (await currentSettings()).offerHours
  for (const session of record.sessions) await openList(record, session, offerHours, now)
  await Trainings.updateOne({ _id: id, state: 'draft' }, { $set: { state: 'published' } })
  viewer.note({ before: { state: record.state }, after: { state: 'published' } })
  return getDraft(id, now)
}

/** More or fewer seats in one mode of a session. */
export const setCapacity = async (viewer: Viewer, sessionId: string, { mode, capacity }: { mode: Mode; capacity: number }, now: Date) => {
  const { training, session } = await findSession(sessionId)
  if (training.state !== 'draft') await askList(training, session, { type: 'resize', mode, capacity }, now)
  const set = { [`sessions.$.capacities.${mode}`]: capacity }
  await Trainings.updateOne({ _id: training._id, 'sessions._id': session._id }, { $set: set })
  viewer.note({ before: { mode, capacity: session.capacities[mode] }, after: { mode, capacity } })
  return getDraft(training._id.toHexString(), now)
}

/** Cancels a session: everybody on its list leaves it with that reason. When none is left, the training is cancelled. */
export const cancelSession = async (viewer: Viewer, sessionId: string, reason: string, now: Date) => {
  const { training, session } = await findSession(sessionId)
  await askList(training, session, { type: 'cancel-session', reason }, now)
  await Trainings.updateOne(
    { _id: training._id, 'sessions._id': session._id },
    { $set: { 'sessions.$.isCancelled': true, 'sessions.$.cancelReason': reason } },
  )
  const allCancelled = { _id: training._id, sessions: { $not: { $elemMatch: { isCancelled: false } } } }
  await Trainings.updateOne(allCancelled, { $set: { state: 'cancelled' } })
  viewer.note({ after: { session: sessionId, cancelled: true, reason } })
  return getDraft(training._id.toHexString(), now)
}
