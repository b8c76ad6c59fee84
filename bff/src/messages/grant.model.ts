import type { Notice } from '@tisc/shared/messages/templates'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'

/**
 * What happened to the acceptances: a `tap` gave one, or WeChat told of one that no tap had told of (`wechat`); one was taken for a message
 * that was `sent`, that WeChat `refused` or did not answer (`unanswered`), or was given back because nothing was sent (`returned`); WeChat
 * said that there are none (`emptied`), or that the person switched them off (`switched-off`).
 */
export type GrantMove = {
  at: Date
  change: number
  why: 'tap' | 'wechat' | 'sent' | 'refused' | 'unanswered' | 'returned' | 'emptied' | 'switched-off'
  /** The tap's UUID, so that a retry counts once. */
  tap?: string
  /** WeChat's own notice of it, so that one acceptance that is told twice counts once. */
  notice?: string
  /** The message it was taken for. */
  message?: string
}

/** A ledger shows what happened last. */
const mostMoves = 30

/** Adds to the moves of a ledger, and lets the oldest go. */
export const keptMoves = (...moves: GrantMove[]) => ({ $each: moves, $slice: -mostMoves })

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
