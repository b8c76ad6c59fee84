import mongoose, { type QueryFilter } from 'mongoose'
import { ProblemError } from '../../platform/problem-error'
import type { CaseRecord } from '../case.model'

const shape = /^(\d{1,15})-([0-9a-f]{24})$/

/** The place behind the last case shown. */
export const toPlace = ({ orderAt, _id }: CaseRecord): string => `${orderAt.getTime()}-${_id.toHexString()}`

/** Where a queue goes on, upwards or downwards in time. Throws `bad-request` for what is no place of ours. */
export const readPlace = (cursor: string | undefined, way: 1 | -1): QueryFilter<CaseRecord> => {
  if (cursor === undefined) return {}
  const [, instant, id] = shape.exec(cursor) ?? []
  if (id === undefined) throw new ProblemError('bad-request', '翻页标记不对，请从第一页重新开始')
  const [orderAt, last] = [new Date(Number(instant)), new mongoose.Types.ObjectId(id)]
  return way === 1
    ? { orderAt: { $gte: orderAt }, $or: [{ orderAt: { $gt: orderAt } }, { orderAt, _id: { $gt: last } }] }
    : { orderAt: { $lte: orderAt }, $or: [{ orderAt: { $lt: orderAt } }, { orderAt, _id: { $lt: last } }] }
}
