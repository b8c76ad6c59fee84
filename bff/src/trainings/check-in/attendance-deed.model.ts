import type { Deed } from '@tisc/shared/trainings/check-in/attendance'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/**
 * What was done about somebody's attendance; nothing is ever changed here. It knows the booking alone, which leads to nobody once the
 * account is gone. `sequence` decides which of two devices was first; `key` makes a retry harmless; without `by` the person did it.
 */
export type AttendanceDeedRecord = {
  _id: Types.ObjectId
  sessionId: Types.ObjectId
  bookingId: Types.ObjectId
  sequence: number
  /** Its place among all deeds of the session. */
  order: number
  kind: Deed['kind']
  way: Deed['way']
  at: Date
  recordedAt: Date
  after?: Types.ObjectId
  by?: { id: string; name: string }
  device?: string
  key: string
}

const schema = defineSchema<AttendanceDeedRecord>('attendanceDeeds', {
  _id: { type: Schema.Types.ObjectId, required: true },
  sessionId: { type: Schema.Types.ObjectId, required: true },
  bookingId: { type: Schema.Types.ObjectId, required: true },
  sequence: { type: Number, required: true },
  order: { type: Number, required: true },
  kind: { type: String, required: true },
  way: { type: String, required: true },
  at: { type: Date, required: true },
  recordedAt: { type: Date, required: true },
  after: Schema.Types.ObjectId,
  by: Schema.Types.Mixed,
  device: String,
  key: { type: String, required: true },
})

/** One place in a booking's story for one deed. */
schema.index({ bookingId: 1, sequence: 1 }, { unique: true })
/** The story of a session, and what is new in it. */
schema.index({ sessionId: 1, order: 1 }, { unique: true })
/** The same deed again. */
schema.index({ sessionId: 1, key: 1 }, { unique: true })
/** What is old. */
schema.index({ recordedAt: 1 })

/** Shard key: `sessionId` (hashed). */
export const AttendanceDeeds = defineModel('AttendanceDeed', schema)
