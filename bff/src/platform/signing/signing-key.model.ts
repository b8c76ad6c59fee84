import { defineModel, defineSchema } from '../define-model'

/** A key that signs what we hand out: the public half is published, the other is sealed by the master key. */
export type SigningKeyRecord = { _id: string; publicKey: string; sealed: string; createdAt: Date }

const schema = defineSchema<SigningKeyRecord>('signingKeys', {
  _id: { type: String, required: true },
  publicKey: { type: String, required: true },
  sealed: { type: String, required: true },
  createdAt: { type: Date, required: true },
})

/** Shard key: `_id`; a few documents. */
export const SigningKeys = defineModel('SigningKey', schema)

/** What a private key is sealed for. */
export const signingContext = (id: string) => `signing key ${id}`
