import type { Notice } from '@tisc/shared/messages/templates'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'

/**
 * What happened to the acceptances: `tap` gave one, `sent` took one, `returned` gave it back because nothing was sent; WeChat told of one
 * that no tap had told of (`wechat`), said that there are none (`emptied`), or that the person switched them off (`switched-off`).
 */
export type GrantMove = {
  at: Date
  change: number
  why: 'tap' | 'sent' | 'returned' | 'wechat' | 'emptied' | 'switched-off'
  /** The tap's UUID, so that a retry counts once. */
  tap?: string
  /** WeChat's own notice of it, so that one acceptance that is told twice counts once. */
  notice?: string
}

/** How many WeChat messages of one kind a person still accepts; one document a person and kind. */
export type GrantRecord = { _id: string; accountId: Types.ObjectId; notice: Notice; left: number; moves: GrantMove[] }

const schema = defineSchema<GrantRecord>('wechatGrants', {
  _id: { type: String, required: true },
  accountId: { type: Schema.Types.ObjectId, required: true },
  notice: { type: String, required: true },
  left: { type: Number, required: true },
  moves: { type: [Schema.Types.Mixed], required: true },
})

/** A person's. */
schema.index({ accountId: 1 })

/** Shard key: `_id` (hashed). */
export const Grants = defineModel('WechatGrant', schema)

export const grantId = (accountId: Types.ObjectId | string, notice: Notice): string => `${accountId} ${notice}`
