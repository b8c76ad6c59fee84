import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'
import type { ArticleContent } from './article.model'

/** A text as readers once saw it; never changed, never removed. */
export type ArticleVersionRecord = { articleId: Types.ObjectId; version: number; content: ArticleContent; at: Date; note?: string }

const schema = defineSchema<ArticleVersionRecord>('articleVersions', {
  articleId: { type: Schema.Types.ObjectId, required: true },
  version: { type: Number, required: true },
  content: { type: Schema.Types.Mixed, required: true },
  at: { type: Date, required: true },
  note: String,
})

/** One text a version; two of them are compared on the page of changes. */
schema.index({ articleId: 1, version: 1 }, { unique: true })
/** A year's corrections. */
schema.index({ at: 1 })

/** Shard key: `articleId` (hashed), with which every query begins. */
export const ArticleVersions = defineModel('ArticleVersions', schema)
