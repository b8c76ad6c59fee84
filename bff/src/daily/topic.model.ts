import { defineModel, defineSchema } from '../platform/define-model'

/** A topic (主题). Its key is its address and never changes; its name may. A merged one only leads to another. */
export type TopicRecord = { _id: string; name: string; mergedInto?: string }

const schema = defineSchema<TopicRecord>('topics', {
  _id: { type: String, required: true },
  name: { type: String, required: true },
  mergedInto: String,
})

/** Shard key: `_id`; some dozens of documents. */
export const Topics = defineModel('Topic', schema)
