import type { Channel } from '@tisc/shared/messages/messages.words'
import { defineModel, defineSchema } from '../platform/define-model'

/** A channel that did not answer: how often in a row, and how long all instances leave it alone. None for one that does. */
export type ChannelRestRecord = { _id: Channel; failures: number; until: Date }

const schema = defineSchema<ChannelRestRecord>('channelRests', {
  _id: { type: String, required: true },
  failures: { type: Number, required: true },
  until: { type: Date, required: true },
})

/** Shard key: `_id`; one document a channel. */
export const ChannelRests = defineModel('ChannelRest', schema)
