import { defineModel, defineSchema } from '../define-model'

/** WeChat's access token, one for all instances; sealed, because it lets its holder act as us. `leaseUntil` says that somebody renews it. */
export type AccessTokenRecord = { _id: string; sealed?: string; expiresAt?: Date; leaseUntil?: Date }

const schema = defineSchema<AccessTokenRecord>('wechatAccessTokens', {
  _id: { type: String, required: true },
  sealed: String,
  expiresAt: Date,
  leaseUntil: Date,
})

/** Shard key: `_id`; one document an app. */
export const AccessTokens = defineModel('AccessTokens', schema)
