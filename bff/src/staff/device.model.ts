import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'

/** A browser in which a person has signed in before; its wrong passwords are counted apart from everybody else's. */
export type DeviceRecord = { digest: string; staffId: Types.ObjectId; since: Date }

const schema = defineSchema<DeviceRecord>('staffDevices', {
  digest: { type: String, required: true },
  staffId: { type: Schema.Types.ObjectId, required: true },
  since: { type: Date, required: true },
})

/** A browser may be known for several people. */
schema.index({ digest: 1, staffId: 1 }, { unique: true })
schema.index({ since: 1 }, { expireAfterSeconds: 180 * 86_400 })

/** Shard key: `digest`. */
export const Devices = defineModel('StaffDevice', schema)
