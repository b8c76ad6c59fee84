import type { ErrorReportForm } from '@tisc/shared/daily/daily.schema'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'
import type { DeskDeed } from './article.model'

/** What a reader reported of an article; nothing about the reader. */
export type ErrorReportRecord = ErrorReportForm & {
  articleId: Types.ObjectId
  version: number
  at: Date
  /** Not yet dealt with. */
  open: boolean
  closed?: DeskDeed & { note: string }
}

const schema = defineSchema<ErrorReportRecord>('errorReports', {
  articleId: { type: Schema.Types.ObjectId, required: true },
  version: { type: Number, required: true },
  kind: { type: String, required: true },
  text: { type: String, required: true },
  at: { type: Date, required: true },
  open: { type: Boolean, required: true },
  closed: Schema.Types.Mixed,
})

/** The reports of an article, newest first, on its page at the desk. */
schema.index({ articleId: 1, at: -1, _id: -1 })
/** All reports, newest first, and how many are open. */
schema.index({ at: -1, _id: -1 })
schema.index({ open: 1, at: -1 })

/** Shard key: `articleId` (hashed). */
export const ErrorReports = defineModel('ErrorReports', schema)
