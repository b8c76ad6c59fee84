import type { HourMove, HourState } from '@tisc/shared/applications/hours/hours.state'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/** What happened to a time; what it was before and what was written with it is sealed. */
export type HourLine = {
  move: HourMove
  at: Date
  by?: string
  before?: { from: number; to: number; what: string }
  say?: string
}

/** A time of voluntary work, in minutes of its day; what was done is sealed with the key of the account. */
export type HourEntry = { id: string; from: number; to: number; what: string; state: HourState; story: HourLine[] }

/**
 * A member's day with all that was written down of it: one document, so that one conditional write decides whether a time overlaps another.
 * `waiting` and `approved` count its entries of these states.
 */
export type HourDayRecord = {
  _id: Types.ObjectId
  memberId: Types.ObjectId
  accountId: Types.ObjectId
  day: string
  revision: number
  entries: HourEntry[]
  /** Which states there are among them. */
  states: HourState[]
}

const schema = defineSchema<HourDayRecord>('volunteerHours', {
  _id: { type: Schema.Types.ObjectId, required: true },
  memberId: { type: Schema.Types.ObjectId, required: true },
  accountId: { type: Schema.Types.ObjectId, required: true },
  day: { type: String, required: true },
  revision: { type: Number, required: true },
  entries: { type: [Schema.Types.Mixed], required: true },
  states: { type: [String], required: true },
})

/** A member has one document a day; also all of a member's. */
schema.index({ memberId: 1, day: 1 }, { unique: true })
/** What belongs to a person. */
schema.index({ accountId: 1, day: 1 })
/** What waits, the oldest day first. */
schema.index({ states: 1, day: 1, _id: 1 })

/** Shard key: `memberId` (hashed). */
export const HourDays = defineModel('HourDay', schema)
