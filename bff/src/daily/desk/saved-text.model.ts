import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'
import type { ArticleContent, DeskPerson } from '../article.model'

/** A kept state of a text. Saves of one writer within some minutes are one; `since` is the first of them. */
export type SavedTextRecord = {
  articleId: Types.ObjectId
  revision: number
  content: ArticleContent
  by: DeskPerson
  at: Date
  since: Date
}

const schema = defineSchema<SavedTextRecord>('savedTexts', {
  articleId: { type: Schema.Types.ObjectId, required: true },
  revision: { type: Number, required: true },
  content: { type: Schema.Types.Mixed, required: true },
  by: { type: Schema.Types.Mixed, required: true },
  at: { type: Date, required: true },
  since: { type: Date, required: true },
})

/** One text a revision; the list of a text's states. */
schema.index({ articleId: 1, revision: -1 }, { unique: true })

/** Shard key: `articleId` (hashed). */
export const SavedTexts = defineModel('SavedText', schema)
