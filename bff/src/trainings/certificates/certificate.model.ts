import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/**
 * A certificate. What is printed is sealed with a key of the certificate's own; the secret of its address is sealed with it and known here
 * by its digest. `isValid` until it is revoked: nobody has two that count for one training.
 */
export type CertificateRecord = {
  _id: Types.ObjectId
  trainingId: Types.ObjectId
  accountId: Types.ObjectId
  number: string
  digest: string
  secret: string
  printed: string
  signed: string
  issued: string
  at: Date
  by: { id: string; name: string }
  isValid: boolean
  revoked?: { at: Date; by: { id: string; name: string }; reason: string }
}

const schema = defineSchema<CertificateRecord>('certificates', {
  _id: { type: Schema.Types.ObjectId, required: true },
  trainingId: { type: Schema.Types.ObjectId, required: true },
  accountId: { type: Schema.Types.ObjectId, required: true },
  number: { type: String, required: true },
  digest: { type: String, required: true },
  secret: { type: String, required: true },
  printed: { type: String, required: true },
  signed: { type: String, required: true },
  issued: { type: String, required: true },
  at: { type: Date, required: true },
  by: { type: Schema.Types.Mixed, required: true },
  isValid: { type: Boolean, required: true },
  revoked: Schema.Types.Mixed,
})

/** Whose paper an address is. */
schema.index({ digest: 1 }, { unique: true })
/** One that counts for a training and a person. */
schema.index({ trainingId: 1, accountId: 1 }, { unique: true, partialFilterExpression: { isValid: true } })
/** Those of a training, and of a person. */
schema.index({ trainingId: 1, _id: 1 })
schema.index({ accountId: 1, _id: -1 })

/** Shard key: `_id` (hashed). */
export const Certificates = defineModel('Certificate', schema)

/** The key that seals one certificate. */
export const ownerOf = (id: Types.ObjectId): `certificate ${string}` => `certificate ${id.toHexString()}`
