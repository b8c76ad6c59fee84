import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'
import type { DeskDeed } from '../article.model'

/** A remark on a block of a text; it keeps the block's words, because the text moves on. */
export type CommentRecord = DeskDeed & {
  _id: Types.ObjectId
  articleId: Types.ObjectId
  block: number
  quote: string
  text: string
  resolved?: DeskDeed
}

const Mixed = Schema.Types.Mixed

const schema = defineSchema<CommentRecord>('deskComments', {
  _id: { type: Schema.Types.ObjectId, required: true },
  articleId: { type: Schema.Types.ObjectId, required: true },
  block: { type: Number, required: true },
  quote: { type: String, required: false },
  text: { type: String, required: true },
  by: { type: Mixed, required: true },
  at: { type: Date, required: true },
  resolved: Mixed,
})

/** An article's remarks, oldest first. */
schema.index({ articleId: 1, at: 1, _id: 1 })

/** Shard key: `articleId` (hashed). */
export const Comments = defineModel('DeskComment', schema)
