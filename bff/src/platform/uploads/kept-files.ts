import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { HandedFile } from '@tisc/shared/platform/contract'
import { kindOfType } from '@tisc/shared/platform/uploads/file-kinds'
import type { KeptFile } from '@tisc/shared/platform/uploads/uploads.schema'
import mongoose from 'mongoose'
import { withEnding } from '../file-name'
import { ProblemError } from '../problem-error'
import type { Vault } from '../vault/vault'
import { toWebImages } from '../web-image'
import { openSealed } from './sealed-file'
import { type SealedFileRecord, SealedFiles } from './sealed-file.model'

/** Pictures that we can make a clean copy of, up to so many bytes. */
const viewableTypes = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif'])
const mostViewable = 50 * 1024 * 1024

const isViewable = ({ found, size }: SealedFileRecord): boolean =>
  found !== undefined && viewableTypes.has(found.type) && size <= mostViewable

/** What there is to look at of a file. */
const copyOf = (record: SealedFileRecord): KeptFile['copy'] => {
  if (isViewable(record)) return 'picture'
  if (!record.copy) return 'none'
  if ('failed' in record.copy) return 'failed'
  return 'run' in record.copy ? 'video' : 'waiting'
}

const nameOf = (name: string, type: string): string => withEnding(name, kindOfType(type)?.endings ?? ['bin'])

/** A kept file as those see it who may; nothing while nobody has kept it. */
export const toKept = async (vault: Vault, record: SealedFileRecord): Promise<KeptFile | undefined> => {
  const { _id, size, found, by, keptAt } = record
  if (!found || !by || !keptAt) return undefined
  const { name } = await openSealed(vault, record)
  const { kind, sha256, macros } = found
  const about = { id: _id.toHexString(), name: nameOf(name, found.type), size, kind, sha256, macros, copy: copyOf(record) }
  return { ...about, at: keptAt.toISOString(), by }
}

/** The files of a thing, in the order in which they were kept; those of one instant as they arrived. */
export const listFiles = async (vault: Vault, subject: string): Promise<KeptFile[]> => {
  const records = await SealedFiles.find({ subject }).sort({ keptAt: 1, touchedAt: 1, _id: 1 }).lean<SealedFileRecord[]>()
  return (await Promise.all(records.map((record) => toKept(vault, record)))).filter((file) => file !== undefined)
}

const findOne = async (subject: string, id: string): Promise<SealedFileRecord & { found: NonNullable<SealedFileRecord['found']> }> => {
  const record = await SealedFiles.findOne({ _id: new mongoose.Types.ObjectId(id), subject }).lean<SealedFileRecord>()
  if (!record?.found) throw new ProblemError('not-found')
  return { ...record, found: record.found }
}

/** A file of a thing, as it came, to be saved. Throws `not-found`. */
export const handOver = async (vault: Vault, subject: string, id: string): Promise<HandedFile> => {
  const record = await findOne(subject, id)
  const { name, bytes } = await openSealed(vault, record)
  return { name: nameOf(name, record.found.type), size: record.size, bytes: bytes() }
}

/** The clean copy of a picture, to look at: nothing but its pixels, drawn anew, in 1600. Made when it is first asked for, and sealed as the file is. */
export const viewFile = async (vault: Vault, subject: string, id: string): Promise<Uint8Array> => {
  const record = await findOne(subject, id)
  if (!isViewable(record)) throw new ProblemError('not-found', '这个文件没有可以直接看的样子，请下载')
  const opened = await openSealed(vault, record)
  const made = await opened.readView()
  if (made) return made
  const [picture] = await toWebImages(await buffer(Readable.from(opened.bytes())), [1600])
  if (!picture) throw new ProblemError('not-found')
  await opened.keepView(picture.bytes)
  return picture.bytes
}

/** The clean copy of a video, to look at: an MP4 of nothing but its picture and its sound. Throws `not-found` while there is none. */
export const watchFile = async (vault: Vault, subject: string, id: string): Promise<HandedFile> => {
  const record = await findOne(subject, id)
  if (!record.copy || !('run' in record.copy)) throw new ProblemError('not-found')
  const { name, copy } = await openSealed(vault, record)
  return { name: withEnding(name, ['mp4']), size: record.copy.size, bytes: copy(record.copy) }
}
