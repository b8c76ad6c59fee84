import type { TrainingForm } from '@tisc/shared/trainings/trainings.schema'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/** A training as it was entered, under a name. */
export type TrainingTemplateRecord = { _id: Types.ObjectId; name: string; form: TrainingForm; by: { id: string; name: string }; at: Date }

const schema = defineSchema<TrainingTemplateRecord>('trainingTemplates', {
  _id: { type: Schema.Types.ObjectId, required: true },
  name: { type: String, required: true },
  form: { type: Schema.Types.Mixed, required: true },
  by: { type: Schema.Types.Mixed, required: true },
  at: { type: Date, required: true },
})

/** One of each name; the list in their order. */
schema.index({ name: 1 }, { unique: true })

/** Shard key: `name`. */
export const TrainingTemplates = defineModel('TrainingTemplate', schema)
