import { defineModel, defineSchema } from '../platform/define-model'

/** How many call-backs are agreed for a slot, by the instant it begins at. */
export type SlotRecord = { _id: Date; taken: number }

const schema = defineSchema<SlotRecord>('callBackSlots', {
  _id: { type: Date, required: true },
  taken: { type: Number, required: true },
})

/** Shard key: `_id` (hashed). */
export const Slots = defineModel('CallBackSlot', schema)
