import { startOfDay } from '@tisc/shared/platform/shanghai'
import type { trainingFilters } from '@tisc/shared/trainings/trainings.schema'
import mongoose from 'mongoose'
import type * as z from 'zod'
import { ProblemError } from '../platform/problem-error'
import type { Vault } from '../platform/vault/vault'
import { filesFor } from './files/training-files'
import { readCursor, toCursor } from './place.cursor'
import { goingOn, type SessionRecord, type TrainingRecord, Trainings } from './training.model'
import { toSummaries, toTraining } from './training.view'

type Query = z.output<typeof trainingFilters> & { cursor?: string | undefined; limit: number }

/** Published trainings, the soonest first; a series belongs to a time as long as it goes on. Without dates: whatever is not over yet. */
export const listTrainings = async ({ from, to, mode, topic, topics, venue, free, cursor, limit }: Query, now: Date) => {
  const after = readCursor(cursor)
  const begins = from ? startOfDay(from) : now
  const before = to ? new Date(startOfDay(to).getTime() + 86_400_000) : undefined
  const filter = {
    state: 'published' as const,
    ...goingOn(begins, before),
    ...(topic && { topic }),
    ...(topics && { topic: { $in: topics.split(',').slice(0, 50) } }),
    ...(venue && { 'sessions.venue': venue }),
    ...(mode && { [`sessions.capacities.${mode}`]: { $exists: true } }),
    ...(after && { $or: [{ startsAt: { $gt: after.startsAt } }, { startsAt: after.startsAt, _id: { $gt: after._id } }] }),
  }
  const found = await Trainings.find(filter)
    .sort({ startsAt: 1, _id: 1 })
    .limit(limit + 1)
    .lean<TrainingRecord[]>()
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  const items = (await toSummaries(shown, now)).filter((one) => !free || one.free > 0)
  return { items, ...(last && { next: toCursor(last) }) }
}

/** One that is published, or was. Throws `not-found`. */
export const getTraining = async (vault: Vault, id: string, now: Date) => {
  const record = await Trainings.findOne({ _id: id, state: { $ne: 'draft' } }).lean<TrainingRecord>()
  if (!record) throw new ProblemError('not-found')
  const files = await filesFor(vault, record._id, ['everybody'])
  return { ...(await toTraining(record, now)), ...(files.length > 0 && { files }) }
}

/** A session with its training. Throws `not-found`. */
export const findSession = async (sessionId: string): Promise<{ training: TrainingRecord; session: SessionRecord }> => {
  const _id = new mongoose.Types.ObjectId(sessionId)
  const training = await Trainings.findOne({ 'sessions._id': _id }).lean<TrainingRecord>()
  const session = training?.sessions.find((one) => one._id.equals(_id))
  if (!training || !session) throw new ProblemError('not-found')
  return { training, session }
}
