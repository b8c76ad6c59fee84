import mongoose from 'mongoose'
import { ProblemError } from '../platform/problem-error'

/** A place in a list that is ordered by start and id. */
type Place = { startsAt: Date; _id: mongoose.Types.ObjectId }

const shape = /^(\d{1,15})-([0-9a-f]{24})$/

/** The place behind the last one shown. */
export const toCursor = ({ startsAt, _id }: Place): string => `${startsAt.getTime()}-${_id.toHexString()}`

/** Where a list goes on. Throws `bad-request` for what is no place of ours. */
export const readCursor = (cursor: string | undefined): Place | undefined => {
  if (cursor === undefined) return undefined
  const [, instant, id] = shape.exec(cursor) ?? []
  if (id === undefined) throw new ProblemError('bad-request', '翻页标记不对，请从第一页重新开始')
  return { startsAt: new Date(Number(instant)), _id: new mongoose.Types.ObjectId(id) }
}
