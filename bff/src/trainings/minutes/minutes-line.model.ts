import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/** Somebody of an uploaded list. What they are called there is sealed with a key of the session's list. */
export type MinutesLineRecord = {
  _id: Types.ObjectId
  sessionId: Types.ObjectId
  who: string
  minutes: number
  state: 'matched' | 'doubtful' | 'left-out'
  bookingId?: Types.ObjectId
  candidates: Types.ObjectId[]
  startsAt: Date
}

const schema = defineSchema<MinutesLineRecord>('minutesLines', {
  _id: { type: Schema.Types.ObjectId, required: true },
  sessionId: { type: Schema.Types.ObjectId, required: true },
  who: { type: String, required: true },
  minutes: { type: Number, required: true },
  state: { type: String, required: true },
  bookingId: Schema.Types.ObjectId,
  candidates: { type: [Schema.Types.ObjectId], required: true },
  startsAt: { type: Date, required: true },
})

/** The list of a session. */
schema.index({ sessionId: 1, _id: 1 })
/** What is over. */
schema.index({ startsAt: 1 })

/** Shard key: `sessionId` (hashed). */
export const MinutesLines = defineModel('MinutesLine', schema)

/** The key that seals a session's list. */
export const listOwner = (session: Types.ObjectId): `minutes ${string}` => `minutes ${session.toHexString()}`
