import type { Colleague } from '@tisc/shared/daily/desk/desk.schema'
import mongoose from 'mongoose'
import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import { Articles } from '../article.model'
import { personOf, revisionOf } from './desk.view'
import { type PresenceRecord, Presences } from './presence.model'

/** Somebody who has not said so for this long has closed it, in milliseconds. */
const silence = 45_000

/** Who else has an article open for writing. */
export const othersAt = async (viewer: Viewer, id: string, now: Date): Promise<Colleague[]> => {
  const found = await Presences.find({ articleId: new mongoose.Types.ObjectId(id), at: { $gt: new Date(now.getTime() - silence) } })
    .sort({ at: -1 })
    .limit(20)
    .lean<PresenceRecord[]>()
  return found.map((presence) => presence.by).filter((by) => by.id !== viewer.id)
}

/** Says that the viewer has it open; tells who else has, and whether it was saved meanwhile. Throws `not-found`. */
export const keepOpen = async (viewer: Viewer, id: string, now: Date) => {
  const record = await Articles.findById(id, { desk: 1 }).lean()
  if (!record) throw new ProblemError('not-found')
  await Presences.updateOne(
    { _id: `${id} ${viewer.id}` },
    { $set: { articleId: record._id, by: personOf(viewer), at: now } },
    { upsert: true },
  )
  return { revision: revisionOf(record), others: await othersAt(viewer, id, now) }
}
