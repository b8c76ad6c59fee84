import { Schema } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/** The most subscribers that a service announced for a feed in a month of Shanghai. */
export type FeedServiceRecord = { _id: string; month: string; service: string; feed: string; subscribers: number }

const serviceSchema = defineSchema<FeedServiceRecord>('feedServices', {
  _id: { type: String, required: true },
  month: { type: String, required: true },
  service: { type: String, required: true },
  feed: { type: String, required: true },
  subscribers: { type: Number, required: true },
})

/** A year's figures. */
serviceSchema.index({ month: 1 })

/** Shard key: `_id` (hashed), which is month, service and feed. */
export const FeedServices = defineModel('FeedService', serviceSchema)

/** How many different programs fetched a feed on a day, as a sketch (see `sketch.ts`) that names none of them. */
export type FeedDayRecord = { _id: string; month: string; registers: Record<string, number> }

const daySchema = defineSchema<FeedDayRecord>('feedDays', {
  _id: { type: String, required: true },
  month: { type: String, required: true },
  registers: { type: Schema.Types.Mixed, required: true },
})

/** A year's figures. */
daySchema.index({ month: 1 })

/** Shard key: `_id` (hashed), which is the day in Shanghai. */
export const FeedDays = defineModel('FeedDay', daySchema)
