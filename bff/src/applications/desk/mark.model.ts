import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/** What a reviewer said of an application. The reason is about a person and sealed with their key. */
export type MarkRecord = {
  _id: Types.ObjectId
  applicationId: Types.ObjectId
  accountId: Types.ObjectId
  by: { id: string; name: string }
  at: Date
  version: number
  points: Record<string, number>
  isFor: boolean
  reason: string
}

const schema = defineSchema<MarkRecord>('applicationMarks', {
  _id: { type: Schema.Types.ObjectId, required: true },
  applicationId: { type: Schema.Types.ObjectId, required: true },
  accountId: { type: Schema.Types.ObjectId, required: true },
  by: { type: Schema.Types.Mixed, required: true },
  at: { type: Date, required: true },
  version: { type: Number, required: true },
  points: { type: Schema.Types.Mixed, required: true },
  isFor: { type: Boolean, required: true },
  reason: { type: String, required: true },
})

/** Each reviewer marks an application once. */
schema.index({ applicationId: 1, 'by.id': 1 }, { unique: true })
/** What belongs to a person. */
schema.index({ accountId: 1 })

/** Shard key: `applicationId` (hashed). */
export const ApplicationMarks = defineModel('ApplicationMark', schema)
