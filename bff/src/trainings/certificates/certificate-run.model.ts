import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/** The issuing of a training's certificates: who still gets one, and what became of the others. */
export type CertificateRunRecord = {
  _id: Types.ObjectId
  /** Bookings by which those are known who wait for theirs. */
  waiting: Types.ObjectId[]
  total: number
  nameless: number
  isOver: boolean
  at: Date
  by: { id: string; name: string }
}

const schema = defineSchema<CertificateRunRecord>('certificateRuns', {
  /** The training's id: one run at a time. */
  _id: { type: Schema.Types.ObjectId, required: true },
  waiting: { type: [Schema.Types.ObjectId], required: true },
  total: { type: Number, required: true },
  nameless: { type: Number, required: true },
  isOver: { type: Boolean, required: true },
  at: { type: Date, required: true },
  by: { type: Schema.Types.Mixed, required: true },
})

/** What is under way. */
schema.index({ isOver: 1 }, { partialFilterExpression: { isOver: false } })

/** Shard key: `_id` (hashed). */
export const CertificateRuns = defineModel('CertificateRun', schema)
