import { defineModel, defineSchema } from '../platform/define-model'

/** The one code that counts for a phone number: its keyed digest, and how often it may still be tried. */
export type PhoneCodeRecord = { _id: string; digest: string; triesLeft: number; expiresAt: Date }

const schema = defineSchema<PhoneCodeRecord>('phoneCodes', {
  _id: { type: String, required: true },
  digest: { type: String, required: true },
  triesLeft: { type: Number, required: true },
  expiresAt: { type: Date, required: true },
})

/** Old codes are of no use to anybody. */
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 86_400 })

/** Shard key: `_id` (hashed). */
export const PhoneCodes = defineModel('PhoneCode', schema)
