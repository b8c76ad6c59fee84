import { createHash, randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { imageAddress, imageWidths, type StoredImage } from '@tisc/shared/daily/images.contract'
import type { Upload } from '@tisc/shared/platform/contract'
import mongoose from 'mongoose'
import { openFile, putFile, removeFile } from '../../platform/files/files'
import type { Viewer } from '../../platform/guard'
import { currentTransaction, isDuplicate } from '../../platform/mongo'
import { ProblemError } from '../../platform/problem-error'
import { type Rendition, toWebImages } from '../../platform/web-image'
import type { DeskPerson } from '../article.model'
import { type ImageRecord, Images } from './image.model'

const toStored = ({ _id, width, height }: Pick<ImageRecord, '_id' | 'width' | 'height'>): StoredImage => {
  const id = _id.toHexString()
  return { id, address: imageAddress(id), width, height }
}

const findSame = (sha256: string) => Images.findOne({ sha256 }).lean<ImageRecord>()

/** Files are not part of a transaction: when the one they were put for does not count, they go. */
const removeUnlessCommitted = (kept: ImageRecord['renditions']): void => {
  const transaction = currentTransaction()
  let isCommitted = false
  transaction?.committed.push(() => {
    isCommitted = true
  })
  transaction?.ended.push(() => {
    // Nobody waits here; a file that could not be removed is found by nobody.
    if (!isCommitted) void Promise.allSettled(kept.map(({ file }) => removeFile(file)))
  })
}

const keepRenditions = async (renditions: Rendition[], name: string): Promise<ImageRecord['renditions']> => {
  const kept: ImageRecord['renditions'] = []
  try {
    for (const { width, bytes } of renditions) kept.push({ width, file: (await putFile(bytes, { name, type: 'image/jpeg' })).id })
    removeUnlessCommitted(kept)
    return kept
  } catch (error) {
    await Promise.allSettled(kept.map(({ file }) => removeFile(file)))
    throw error
  }
}

/** Keeps an image in web sizes; the same one again is the same. Throws `invalid-input` for what is none, with what to do about it. */
export const keepImage = async (by: DeskPerson, { name, bytes }: Upload, now: Date): Promise<ImageRecord> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const same = await findSame(sha256)
  if (same) return same
  const made = await toWebImages(bytes, imageWidths)
  const size = made.at(-1)?.size ?? { width: 0, height: 0 }
  const renditions = await keepRenditions(made, name)
  // Random, not counted up: the image of a text that nobody may see yet cannot be guessed.
  const _id = new mongoose.Types.ObjectId(randomBytes(12))
  const record: ImageRecord = { _id, sha256, name, ...size, renditions, by: { id: by.id, name: by.name }, at: now }
  try {
    await Images.create([record])
  } catch (error) {
    await Promise.all(renditions.map(({ file }) => removeFile(file)))
    const other = isDuplicate(error, 'sha256') ? await findSame(sha256) : null
    if (!other) throw error
    return other
  }
  return record
}

/** What the desk takes in for its articles. */
export const storeImage = async (viewer: Viewer, upload: Upload, now: Date): Promise<StoredImage> => {
  const { sha256, name, ...record } = await keepImage(viewer, upload, now)
  viewer.note({ after: { id: record._id.toHexString(), name, sha256 } })
  return toStored(record)
}

/** An image's bytes in this width, or in the largest it has. Throws `not-found`. */
export const getImage = async (id: string, width: number): Promise<Uint8Array> => {
  const record = await Images.findById(id, { renditions: 1 }).lean<ImageRecord>()
  const rendition = record?.renditions.find((one) => one.width === width) ?? record?.renditions.at(-1)
  if (!rendition) throw new ProblemError('not-found')
  return buffer(openFile(rendition.file))
}
