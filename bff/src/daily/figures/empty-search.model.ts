import { defineModel, defineSchema } from '../../platform/define-model'

/**
 * A search that found nothing. Until it was made on enough different days nobody can read what was asked: only a keyed hash is kept, and
 * after 90 days not even that. Words that come again and again are the archive's gaps; a name or a number typed by one person is not.
 */
export type EmptySearchRecord = { _id: string; days: string[]; words?: string; expiresAt?: Date }

const schema = defineSchema<EmptySearchRecord>('emptySearches', {
  _id: { type: String, required: true },
  days: { type: [String], required: true },
  words: String,
  expiresAt: Date,
})

/** What was not asked often enough goes by itself. */
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })
/** A year's figures. */
schema.index({ days: 1 })

/** Shard key: `_id` (hashed). */
export const EmptySearches = defineModel('EmptySearch', schema)
