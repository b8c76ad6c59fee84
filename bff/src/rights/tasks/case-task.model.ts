import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

type Person = { id: string; name: string }

/** Something to be done in a case; what it is is sealed with the case's key. `endedAt`: the case was over before it was done. */
export type CaseTaskRecord = {
  _id: Types.ObjectId
  /** The submission that made it, so that sending it twice does it once. */
  key: string
  caseId: Types.ObjectId
  reference: string
  what: string
  for: Person
  by: Person
  at: Date
  dueAt: Date
  isOpen: boolean
  done?: { at: Date; by: Person }
  endedAt?: Date
}

const schema = defineSchema<CaseTaskRecord>('caseTasks', {
  _id: { type: Schema.Types.ObjectId, required: true },
  key: { type: String, required: true },
  caseId: { type: Schema.Types.ObjectId, required: true },
  reference: { type: String, required: true },
  what: { type: String, required: true },
  for: { type: Schema.Types.Mixed, required: true } as never,
  by: { type: Schema.Types.Mixed, required: true } as never,
  at: { type: Date, required: true },
  dueAt: { type: Date, required: true },
  isOpen: { type: Boolean, required: true },
  done: Schema.Types.Mixed,
  endedAt: Date,
})

schema.index({ key: 1 }, { unique: true })
/** Those of a case. */
schema.index({ caseId: 1, isOpen: -1, dueAt: 1 })
/** What somebody has to do next. */
schema.index({ 'for.id': 1, isOpen: 1, dueAt: 1 })
/** What is late. */
schema.index({ isOpen: 1, dueAt: 1 })

/** Shard key: `caseId` (hashed). */
export const CaseTasks = defineModel('CaseTask', schema)
