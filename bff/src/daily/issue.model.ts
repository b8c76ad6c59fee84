import { defineModel, defineSchema } from '../platform/define-model'

/** An issue (期): its serial number is its key; days and issues need not match. What its row in a list shows is kept with it. */
export type IssueRecord = {
  serial: number
  date: string
  month: string
  state: 'draft' | 'published'
  publishedAt?: Date
  articles: number
  minutes: number
  lead?: string
  corrected: boolean
}

const schema = defineSchema<IssueRecord>('issues', {
  serial: { type: Number, required: true },
  date: { type: String, required: true },
  month: { type: String, required: true },
  state: { type: String, required: true, enum: ['draft', 'published'] },
  publishedAt: Date,
  articles: { type: Number, required: true },
  minutes: { type: Number, required: true },
  lead: String,
  corrected: { type: Boolean, required: true },
})

/** One issue a serial number. */
schema.index({ serial: 1 }, { unique: true })
/** The list of issues, and of a month's. */
schema.index({ state: 1, serial: -1 })
schema.index({ state: 1, month: 1, serial: -1 })

/** A week at the desk. */
schema.index({ date: 1, serial: 1 })

/** Shard key: `serial`. */
export const Issues = defineModel('Issue', schema)
