import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/** How often an article was shown in a month of Shanghai: a number and nothing about anybody. */
export type ReadCountRecord = { _id: string; month: string; articleId: Types.ObjectId; reads: number }

const schema = defineSchema<ReadCountRecord>('readCounts', {
  _id: { type: String, required: true },
  month: { type: String, required: true },
  articleId: { type: Schema.Types.ObjectId, required: true },
  reads: { type: Number, required: true },
})

/** A year's figures. */
schema.index({ month: 1 })

/** Shard key: `_id` (hashed), which is month and article. */
export const ReadCounts = defineModel('ReadCount', schema)
