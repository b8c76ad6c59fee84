import { type Mode, modeNames } from '@tisc/shared/trainings/seating/seating.state'
import type { TrainingForm } from '@tisc/shared/trainings/trainings.schema'
import mongoose from 'mongoose'
import { announce } from '../../platform/events/events'
import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import { currentSettings } from '../../settings/settings.service'
import { Bookings } from '../booking.model'
import { removeTrainingFiles } from '../files/training-files'
import { type SessionRecord, type TrainingRecord, Trainings } from '../training.model'
import { askList, findTraining, getDraft, openList } from '../training.staff.service'
import { bySoonest, spanOf, toSession, toTexts } from './training-record'

type Change = { training: TrainingRecord; before: SessionRecord; after: SessionRecord; now: Date }

const isMoved = (before: SessionRecord, after: SessionRecord): boolean =>
  before.startsAt.getTime() !== after.startsAt.getTime() ||
  before.endsAt.getTime() !== after.endsAt.getTime() ||
  before.venue !== after.venue

/** The list of a session follows: seats that came or went, and another start. */
const followSeats = async ({ training, before, after, now }: Change): Promise<void> => {
  for (const mode of modeNames) {
    const capacity = after.capacities[mode] ?? 0
    if (capacity !== (before.capacities[mode] ?? 0)) await askList(training, before, { type: 'resize', mode, capacity }, now)
  }
  if (before.startsAt.getTime() === after.startsAt.getTime()) return
  await askList(training, after, { type: 'move', startsAt: after.startsAt.getTime() }, now)
  await Bookings.updateMany({ sessionId: before._id }, { $set: { startsAt: after.startsAt } })
}

/** A mode that is left out is no longer offered; those who have a seat in it go back to the line, so it stays on the list with none. */
const keptModes = (before: SessionRecord, after: SessionRecord): SessionRecord['capacities'] => ({
  ...(Object.fromEntries(Object.keys(before.capacities).map((mode) => [mode, 0])) as Partial<Record<Mode, number>>),
  ...after.capacities,
})

const changeSession = async (change: Change): Promise<SessionRecord> => {
  const { before, after, now } = change
  if (before.isCancelled) return before
  const moved = isMoved(before, after)
  if (moved && before.startsAt <= now) throw new ProblemError('conflict', '已经开始的场次不能改时间和地点')
  if (moved && after.startsAt <= now) throw new ProblemError('invalid-input', '新的开始时间已经过了')
  await followSeats(change)
  const { startsAt, endsAt, venue } = before
  const changes = moved ? [...(before.changes ?? []), { at: now, startsAt, endsAt, ...(venue && { venue }) }] : before.changes
  if (moved && changes) {
    await announce({ name: 'session-changed', subject: `session ${before._id.toHexString()} ${changes.length}`, at: now })
  }
  return { ...after, capacities: keptModes(before, after), ...(changes && { changes }) }
}

/** The sessions of a published training as they are now: none goes but by cancelling it. */
const changeSessions = async (training: TrainingRecord, form: TrainingForm, now: Date): Promise<SessionRecord[]> => {
  const wanted = form.sessions.map(toSession)
  const gone = training.sessions.some((one) => !one.isCancelled && !wanted.some(({ _id }) => _id.equals(one._id)))
  if (gone) throw new ProblemError('conflict', '已发布的场次不能去掉，请用“取消这一场”')
  const cancelled = training.sessions.filter((one) => one.isCancelled && !wanted.some(({ _id }) => _id.equals(one._id)))
  const offerHours = form.offerHours ?? (await currentSettings()).offerHours
  const sessions: SessionRecord[] = []
  for (const after of wanted) {
    const before = training.sessions.find(({ _id }) => _id.equals(after._id))
    if (!before) await openList(training, after, offerHours, now)
    sessions.push(before ? await changeSession({ training, before, after, now }) : after)
  }
  return [...cancelled, ...sessions].sort(bySoonest)
}

/** Ids of sessions are ours: what is entered may name those of this training, and no others. */
const demandOwnSessions = ({ sessions }: TrainingRecord, form: TrainingForm): void => {
  const known = new Set(sessions.map(({ _id }) => _id.toHexString()))
  if (form.sessions.some(({ id }) => id !== undefined && !known.has(id))) throw new ProblemError('invalid-input', '没有这一场，请重新打开')
}

const optional = [
  'topic',
  'audience',
  'bring',
  'creditHours',
  'questions',
  'isWhole',
  'materials',
  'offerHours',
  'opensAt',
  'closesAt',
  'cancelUntil',
] as const

/** Changes a training. What is not published changes silently; of what is, everybody on the list of a moved session is told. */
export const changeTraining = async (viewer: Viewer, id: string, form: TrainingForm, now: Date) => {
  const training = await findTraining(id)
  if (training.state === 'cancelled') throw new ProblemError('conflict', '这个培训已经取消')
  demandOwnSessions(training, form)
  // before any list is asked for what cannot be undone
  spanOf(form.sessions.map(toSession))
  const isDraft = training.state === 'draft'
  const sessions = isDraft ? form.sessions.map(toSession).sort(bySoonest) : await changeSessions(training, form, now)
  const texts = toTexts(form)
  const gone = optional.filter((name) => !(name in texts))
  const { matchedCount } = await Trainings.updateOne(
    { _id: training._id, state: training.state },
    { $set: { ...texts, sessions, ...spanOf(sessions) }, $unset: Object.fromEntries(gone.map((name) => [name, 1])) },
  )
  if (matchedCount === 0) throw new ProblemError('conflict')
  viewer.note({ before: { title: training.title, sessions: training.sessions }, after: { title: form.title, sessions } })
  return getDraft(id, now)
}

/** Discards a draft; what was once published is only cancelled. */
export const discardTraining = async (viewer: Viewer, id: string) => {
  const { title, state } = await findTraining(id)
  const { deletedCount } = await Trainings.deleteOne({ _id: new mongoose.Types.ObjectId(id), state: 'draft' })
  if (deletedCount === 0) throw new ProblemError('conflict', '发布过的培训不能丢弃，只能取消')
  await removeTrainingFiles(new mongoose.Types.ObjectId(id))
  viewer.note({ before: { title, state } })
  return {}
}
