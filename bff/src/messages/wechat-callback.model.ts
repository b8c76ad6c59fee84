import { defineModel, defineSchema } from '../platform/define-model'

/** A callback that was taken, by the digest of what names it; WeChat sends each up to three times. */
export type WechatCallbackRecord = { _id: string; at: Date }

const schema = defineSchema<WechatCallbackRecord>('wechatCallbacks', {
  _id: { type: String, required: true },
  at: { type: Date, required: true },
})

/** Older ones are dropped by their time. */
schema.index({ at: 1 }, { expireAfterSeconds: 86_400 })

/** Shard key: `_id` (hashed). */
export const WechatCallbacks = defineModel('WechatCallback', schema)
