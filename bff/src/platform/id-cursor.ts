import mongoose, { type Types } from 'mongoose'
import { ProblemError } from './problem-error'

/** The place in a list that is ordered by id, newest first: behind the document of this id. Throws `bad-request` for what is no id. */
const readIdCursor = (cursor: string): Types.ObjectId => {
  if (!/^[0-9a-f]{24}$/.test(cursor)) throw new ProblemError('bad-request', '翻页标记不对，请从第一页重新开始')
  return new mongoose.Types.ObjectId(cursor)
}

/** What a page that goes on behind a cursor adds to the filter. */
export const behind = (cursor: string | undefined) => (cursor === undefined ? {} : { _id: { $lt: readIdCursor(cursor) } })

/** A page of `limit` documents out of one more than that, and where the next one begins. */
export const pageById = <T extends { _id: Types.ObjectId }>(found: readonly T[], limit: number): { shown: T[]; next?: string } => {
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return { shown, ...(found.length > limit && last && { next: last._id.toHexString() }) }
}
