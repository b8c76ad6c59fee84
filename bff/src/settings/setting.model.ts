import type { SettingValue } from '@tisc/shared/settings/settings.table'
import { Schema } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'

/** A value that somebody entered; without a record the one of the table counts. */
export type SettingRecord = { _id: string; value: SettingValue; source?: string; by: { id: string; name: string }; since: Date }

const schema = defineSchema<SettingRecord>('settings', {
  _id: { type: String, required: true },
  value: { type: Schema.Types.Mixed, required: true },
  source: String,
  by: { type: Schema.Types.Mixed, required: true },
  since: { type: Date, required: true },
})

/** Shard key: `_id`; some dozens of documents. */
export const Settings = defineModel('Setting', schema)
