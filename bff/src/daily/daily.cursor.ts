import mongoose, { type Types } from 'mongoose'
import { ProblemError } from '../platform/problem-error'

/** A place in a list of articles: the last one read. Opaque to clients: 8 bytes of milliseconds and 12 of the id. */
export type ArticlePlace = { publishedAt: Date; _id: Types.ObjectId }

const refuse = (): never => {
  throw new ProblemError('bad-request', undefined, [{ pointer: '#/query/cursor', detail: '翻页标记不对，请从第一页重新开始' }])
}

export const toCursor = ({ publishedAt, _id }: ArticlePlace): string => {
  const bytes = Buffer.alloc(20)
  bytes.writeDoubleBE(publishedAt.getTime())
  bytes.set(_id.id, 8)
  return bytes.toString('base64url')
}

/** Throws `bad-request` for anything that `toCursor` did not make. */
export const fromCursor = (cursor: string): ArticlePlace => {
  const bytes = Buffer.from(cursor, 'base64url')
  if (bytes.length !== 20 || bytes.toString('base64url') !== cursor) refuse()
  const publishedAt = new Date(bytes.readDoubleBE())
  if (Number.isNaN(publishedAt.getTime())) refuse()
  return { publishedAt, _id: new mongoose.Types.ObjectId(bytes.subarray(8)) }
}

/** The place in a list of issues is the serial number. */
export const toSerialCursor = (serial: number): string => Buffer.from(String(serial)).toString('base64url')

export const fromSerialCursor = (cursor: string): number => {
  const text = Buffer.from(cursor, 'base64url').toString()
  return /^\d{1,6}$/.test(text) ? Number(text) : refuse()
}
