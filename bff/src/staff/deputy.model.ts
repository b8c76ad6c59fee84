import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'

/** Somebody stands in for somebody on these days. What they may do is decided by their own roles on that day, never by this. */
export type DeputyRecord = {
  _id: Types.ObjectId
  personId: Types.ObjectId
  deputyId: Types.ObjectId
  from: string
  to: string
  at: Date
}

const schema = defineSchema<DeputyRecord>('deputies', {
  _id: { type: Schema.Types.ObjectId, required: true },
  personId: { type: Schema.Types.ObjectId, required: true },
  deputyId: { type: Schema.Types.ObjectId, required: true },
  from: { type: String, required: true },
  to: { type: String, required: true },
  at: { type: Date, required: true },
})

/** One's own deputies. */
schema.index({ personId: 1, to: 1 })
/** For whom somebody stands in. */
schema.index({ deputyId: 1, to: 1 })
/** Who is away on a day; what is over is passed by. */
schema.index({ to: 1, from: 1 })

/** Shard key: `personId` (hashed); a handful a year. */
export const Deputies = defineModel('Deputy', schema)
