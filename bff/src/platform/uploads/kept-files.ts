import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { HandedFile } from '@tisc/shared/platform/contract'
import { kindOfType } from '@tisc/shared/platform/uploads/file-kinds'
import { limitsOf, type UploadPurpose } from '@tisc/shared/platform/uploads/upload-purposes'
import type { KeptFile } from '@tisc/shared/platform/uploads/uploads.schema'
import mongoose from 'mongoose'
import { withEnding } from '../file-name'
import { ProblemError } from '../problem-error'
import { digestOf } from '../secret'
import type { Vault } from '../vault/vault'
import { toWebImages } from '../web-image'
import { openSealed } from './sealed-file'
import { type SealedFileRecord, SealedFiles } from './sealed-file.model'

/** What a file is kept for: the thing it belongs to, for instance `case 66b1…`, and from whom it is. */
type Keeping = { purpose: UploadPurpose; subject: string; by: NonNullable<SealedFileRecord['by']> }

const lost = (index: number) =>
  new ProblemError('invalid-input', undefined, [{ pointer: `#/body/files/${index}`, detail: '这个文件已经过期或者没有传完，请重新上传' }])

/** Pictures that we can make a clean copy of, up to so many bytes. */
const viewableTypes = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif'])
const mostViewable = 50 * 1024 * 1024

const isViewable = ({ found, size }: SealedFileRecord): boolean =>
  found !== undefined && viewableTypes.has(found.type) && size <= mostViewable

const nameOf = (name: string, type: string): string => withEnding(name, kindOfType(type)?.endings ?? ['bin'])

const toKept = async (vault: Vault, record: SealedFileRecord): Promise<KeptFile[]> => {
  const { _id, size, found, by, keptAt } = record
  if (!found || !by || !keptAt) return []
  const { name } = await openSealed(vault, record)
  const { kind, sha256, macros } = found
  const about = { id: _id.toHexString(), name: nameOf(name, found.type), size, kind, sha256, macros, viewable: isViewable(record) }
  return [{ ...about, at: keptAt.toISOString(), by }]
}

/** The files of a thing, in the order in which they were kept, without what was not yet said of them. */
export const listFiles = async (vault: Vault, subject: string): Promise<KeptFile[]> => {
  const records = await SealedFiles.find({ subject }).sort({ keptAt: 1, _id: 1 }).lean<SealedFileRecord[]>()
  return (await Promise.all(records.map((record) => toKept(vault, record)))).flat()
}

/**
 * Keeps uploads: from now on they belong to the subject, stay as long as it does, and their handles open nothing. In the caller's
 * transaction where there is one; the same again is the same. How a feature takes files:
 *
 * 1. its form has `files: z.array(uploadHandle)` and its page the part `FilesField` (phone) or `UploadButton` (console) of the same purpose;
 * 2. its service, in the transaction that makes the thing, calls `keepFiles(vault, { purpose, subject: 'case 66b1…', by }, handles, now)`;
 *    what it answers (names, hashes) goes into receipts;
 * 3. its endpoints, with its own grants, answer `listFiles(vault, subject)`, `handOver(vault, subject, id)` (a contract with
 *    `response: { media: 'application/octet-stream' }`) and `viewFile(vault, subject, id)` (`image/jpeg`);
 * 4. where the thing is erased, in that transaction: `removeFiles(subject)`.
 *
 * Throws `invalid-input` that names the file which is not whole, not there, of another purpose or another thing's, or one too many.
 */
export const keepFiles = async (
  vault: Vault,
  { purpose, subject, by }: Keeping,
  handles: readonly string[],
  now: Date,
): Promise<KeptFile[]> => {
  const kept: KeptFile[] = []
  for (const [index, handle] of handles.entries()) {
    const record = await SealedFiles.findOne({ digest: digestOf(handle), purpose }).lean<SealedFileRecord>()
    if (!record || record.state === 'arriving' || (record.state === 'kept' && record.subject !== subject)) throw lost(index)
    const mine = record.state === 'kept' ? record : { ...record, state: 'kept' as const, subject, by, keptAt: now }
    if (record.state === 'whole') {
      const { matchedCount } = await SealedFiles.updateOne(
        { _id: record._id, state: 'whole' },
        { $set: { state: 'kept', subject, by, keptAt: now } },
      )
      if (matchedCount === 0) throw lost(index)
    }
    kept.push(...(await toKept(vault, mine)))
  }
  const { mostFiles } = limitsOf(purpose)
  if ((await SealedFiles.countDocuments({ subject })) > mostFiles)
    throw new ProblemError('invalid-input', undefined, [{ pointer: '#/body/files', detail: `最多${mostFiles}个文件` }])
  return kept
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

/** Gives files of one thing to another, for instance of a draft to what was made of it; in the caller's transaction. */
export const moveFiles = async (from: string, to: string): Promise<void> => {
  await SealedFiles.updateMany({ subject: from }, { $set: { subject: to } })
}
