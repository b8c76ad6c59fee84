import { defineModel, defineSchema } from '../platform/define-model'

/** What the desk has changed about a region of the table, its name or that it leads to another, or one it has added. Without a record the table counts. */
export type RegionRecord = { _id: string; name?: string; mergedInto?: string }

const schema = defineSchema<RegionRecord>('regions', { _id: { type: String, required: true }, name: String, mergedInto: String })

/** Shard key: `_id`; some dozens of documents. */
export const Regions = defineModel('Region', schema)
