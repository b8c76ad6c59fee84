import { defineModel, defineSchema } from '../../platform/define-model'

/** Whom a member of staff keeps out of the way of; `_id` is theirs. */
export type InterestsRecord = { _id: string; names: string[]; at: Date }

const schema = defineSchema<InterestsRecord>('staffInterests', {
  _id: { type: String, required: true },
  names: { type: [String], required: true },
  at: { type: Date, required: true },
})

/** Shard key: `_id`; one document a member of staff. */
export const StaffInterests = defineModel('StaffInterests', schema)
