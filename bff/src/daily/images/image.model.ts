import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'
import type { DeskPerson } from '../article.model'

/** An image with its renditions in the file store; `sha256` is its original's, which is not kept. */
export type ImageRecord = {
  _id: Types.ObjectId
  sha256: string
  name: string
  /** Of the largest rendition. */
  width: number
  height: number
  renditions: { width: number; file: string }[]
  by: DeskPerson
  at: Date
}

const schema = defineSchema<ImageRecord>('images', {
  _id: { type: Schema.Types.ObjectId, required: true },
  sha256: { type: String, required: true },
  name: { type: String, required: true },
  width: { type: Number, required: true },
  height: { type: Number, required: true },
  renditions: { type: [Schema.Types.Mixed], required: true },
  by: { type: Schema.Types.Mixed, required: true },
  at: { type: Date, required: true },
})

/** The same image again is the same. */
schema.index({ sha256: 1 }, { unique: true })

/** Shard key: `sha256`. */
export const Images = defineModel('Image', schema)
