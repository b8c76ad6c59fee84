import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/** An enterprise or institution. Every change of its people raises `revision`, so that two at once cannot leave it without an owner. */
export type OrganisationRecord = { _id: Types.ObjectId; code: string; name: string; createdAt: Date; revision: number }

const schema = defineSchema<OrganisationRecord>('organisations', {
  _id: { type: Schema.Types.ObjectId, required: true },
  code: { type: String, required: true },
  name: { type: String, required: true },
  createdAt: { type: Date, required: true },
  revision: { type: Number, required: true },
})

/** One organisation a code. */
schema.index({ code: 1 }, { unique: true })

/** Shard key: `_id` (hashed). */
export const Organisations = defineModel('Organisation', schema)

/** What an organisation's key is known by: it seals the numbers of those who are invited. */
export const organisationOwner = (id: Types.ObjectId | string) => `organisation ${id}` as const
