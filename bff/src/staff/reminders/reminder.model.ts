import type { ReminderKind } from '@tisc/shared/staff/reminders.contract'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/** A reminder of one of the staff. It names a thing by its id and reference, and nobody. */
export type ReminderRecord = {
  _id: Types.ObjectId
  /** Whose. */
  to: string
  kind: ReminderKind
  about: string
  reference: string
  dueOn?: string
  at: Date
  /** When it is forgotten, looked at or not. */
  expiresAt: Date
}

const schema = defineSchema<ReminderRecord>('staffReminders', {
  _id: { type: Schema.Types.ObjectId, required: true },
  to: { type: String, required: true },
  kind: { type: String, required: true },
  about: { type: String, required: true },
  reference: { type: String, required: true },
  dueOn: String,
  at: { type: Date, required: true },
  expiresAt: { type: Date, required: true },
})

/** Somebody’s, the latest first. */
schema.index({ to: 1, at: -1, _id: -1 })
/** What was said of a thing, to be taken back when it moves on. */
schema.index({ about: 1 })
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

/** Shard key: `to` (hashed). */
export const StaffReminders = defineModel('StaffReminder', schema)
