import type { FileKind } from '@tisc/shared/platform/uploads/file-kinds'
import type { UploadPurpose } from '@tisc/shared/platform/uploads/upload-purposes'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../define-model'

/** What a file turned out to be once it was whole. */
export type Found = { kind: FileKind; type: string; sha256: string; macros: boolean }

/**
 * A file that came in pieces. `arriving`: they come; `whole`: all are there and counted; `kept`: it belongs to `subject`, for instance
 * `case 66b1…`. Its name and the key of its pieces are in `sealed`, under a key of its own: destroying that destroys the file.
 */
export type SealedFileRecord = {
  _id: Types.ObjectId
  /** Of the handle, which is a secret until the file is kept. */
  digest: string
  purpose: UploadPurpose
  state: 'arriving' | 'whole' | 'kept'
  subject?: string
  /** Whom what is not kept is counted for: a keyed token of the network. */
  network: string
  size: number
  sealed: string
  /** The SHA-256 of each piece that has arrived, by index; none once the whole was counted. */
  arrived: Record<string, string>
  found?: Found
  by?: { who: 'person' | 'staff'; name?: string }
  /** Of a video that is kept, its clean copy: wanted from `due` on, drawn by a run in so many bytes, or not to be had. */
  copy?: { due: Date; tries: number } | { run: string; size: number } | { failed: true }
  touchedAt: Date
  keptAt?: Date
}

const schema = defineSchema<SealedFileRecord>('sealedFiles', {
  _id: { type: Schema.Types.ObjectId, required: true },
  digest: { type: String, required: true },
  purpose: { type: String, required: true },
  state: { type: String, required: true },
  subject: String,
  network: { type: String, required: true },
  size: { type: Number, required: true },
  sealed: { type: String, required: true },
  arrived: { type: Schema.Types.Mixed, required: true },
  found: Schema.Types.Mixed,
  by: Schema.Types.Mixed,
  copy: Schema.Types.Mixed,
  touchedAt: { type: Date, required: true },
  keptAt: Date,
})

/** By its handle. */
schema.index({ digest: 1 }, { unique: true })
/** The files of a thing, the first first. */
schema.index({ subject: 1, keptAt: 1, touchedAt: 1, _id: 1 })
/** What nobody kept, the oldest first, and how much of it there is. */
schema.index({ state: 1, touchedAt: 1, size: 1 })
schema.index({ network: 1, state: 1, size: 1 })
/** Videos that want a clean copy, the longest waiting first. */
schema.index({ state: 1, 'copy.due': 1 })

/** Shard key: `_id` (hashed). */
export const SealedFiles = defineModel('SealedFile', schema)

/** What a file's own key belongs to. */
export const fileOwner = (id: Types.ObjectId) => `file ${id.toHexString()}` as const
