import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/** How much of a training must be attended, where it differs from the setting. */
export type AttendanceShareRecord = { _id: Types.ObjectId; share: number }

const schema = defineSchema<AttendanceShareRecord>('attendanceShares', {
  /** The training's id. */
  _id: { type: Schema.Types.ObjectId, required: true },
  share: { type: Number, required: true },
})

/** Shard key: `_id` (hashed). */
export const AttendanceShares = defineModel('AttendanceShare', schema)
