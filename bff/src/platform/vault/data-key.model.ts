import { defineModel, defineSchema } from '../define-model'

/** A key that seals one person's or one thing's fields, itself sealed by the master key; destroying it makes them unreadable for ever. */
export type DataKeyRecord = { _id: string; wrapped: string; createdAt: Date }

const schema = defineSchema<DataKeyRecord>('dataKeys', {
  _id: { type: String, required: true },
  wrapped: { type: String, required: true },
  createdAt: { type: Date, required: true },
})

/** Shard key: `_id` (hashed). */
export const DataKeys = defineModel('DataKey', schema)
