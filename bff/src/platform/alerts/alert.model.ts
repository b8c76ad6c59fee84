import type { AlertKind } from '@tisc/shared/platform/alert-kinds'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../define-model'

/** Something that failed, once or again and again, until it works again or somebody has dealt with it. */
export type AlertRecord = {
  _id: Types.ObjectId
  kind: AlertKind
  what: string
  /** What kind of failure: the name of an error, never its message, which may quote what somebody typed. */
  reason: string
  since: Date
  last: Date
  times: number
  requestId?: string
  open: boolean
  resolved?: { at: Date; by?: { id: string; name: string } }
  /** When a resolved one is forgotten. */
  expiresAt?: Date
}

const schema = defineSchema<AlertRecord>('alerts', {
  _id: { type: Schema.Types.ObjectId, required: true },
  kind: { type: String, required: true },
  what: { type: String, required: true },
  reason: { type: String, required: true },
  since: { type: Date, required: true },
  last: { type: Date, required: true },
  times: { type: Number, required: true },
  requestId: String,
  open: { type: Boolean, required: true },
  resolved: Schema.Types.Mixed,
  expiresAt: Date,
})

/** One open alert for each thing, however many instances see it fail. */
schema.index({ kind: 1, what: 1 }, { unique: true, partialFilterExpression: { open: true } })
/** The list: what fails now first. */
schema.index({ open: -1, last: -1 })
/** Resolved ones are throw-away. */
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

/** Shard key: `_id` (hashed); some dozens of documents. */
export const Alerts = defineModel('Alert', schema)
