import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/** An article's mini-program code: `_id` is the article's, so that each has one, and `image` the picture. */
export type SceneCodeRecord = { _id: Types.ObjectId; image: Types.ObjectId; at: Date }

const schema = defineSchema<SceneCodeRecord>('sceneCodes', {
  _id: { type: Schema.Types.ObjectId, required: true },
  image: { type: Schema.Types.ObjectId, required: true },
  at: { type: Date, required: true },
})

/** Shard key: `_id`. */
export const SceneCodes = defineModel('SceneCode', schema)
