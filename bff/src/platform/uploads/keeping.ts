import { limitsOf, type UploadPurpose } from '@tisc/shared/platform/uploads/upload-purposes'
import type { KeptFile } from '@tisc/shared/platform/uploads/uploads.schema'
import mongoose from 'mongoose'
import { ProblemError } from '../problem-error'
import { digestOf } from '../secret'
import type { Vault } from '../vault/vault'
import { toKept } from './kept-files'
import { type SealedFileRecord, SealedFiles } from './sealed-file.model'
import { isVideo } from './videos/ffmpeg'

/** What a file is kept for: the thing it belongs to, for instance `case 66b1…`, and from whom it is. */
export type Keeping = { purpose: UploadPurpose; subject: string; by: NonNullable<SealedFileRecord['by']> }

/** Why a file is not kept, as its form says it. */
export const lost = '这个文件已经过期或者没有传完，请重新上传'

/** Keeps one upload; nothing where it is not whole, not there, of another purpose, or another thing's. */
export const keepOne = async (
  vault: Vault,
  { purpose, subject, by }: Keeping,
  handle: string,
  now: Date,
): Promise<KeptFile | undefined> => {
  const record = await SealedFiles.findOne({ digest: digestOf(handle), purpose }).lean<SealedFileRecord>()
  if (record?.state === 'kept' && record.subject === subject) return toKept(vault, record)
  if (record?.state !== 'whole') return undefined
  const copy = record.found && isVideo(record.found.type) && { copy: { due: now, tries: 0 } }
  const kept = { state: 'kept', subject, by, keptAt: now, ...copy } as const
  const { matchedCount } = await SealedFiles.updateOne({ _id: record._id, state: 'whole' }, { $set: kept })
  return matchedCount === 1 ? toKept(vault, { ...record, ...kept }) : undefined
}

/**
 * Keeps uploads: from now on they belong to the subject, stay as long as it does, and their handles open nothing. In the caller's
 * transaction where there is one; the same again is the same. How a feature takes files:
 *
 * 1. its form has `files: z.array(uploadHandle)`, or a question of the kind `files` (then `keepAnswerFiles`), and its page the part
 *    `FilesField` (phone) or `UploadButton` (console) of the same purpose;
 * 2. its service, in the transaction that makes the thing, calls `keepFiles(vault, { purpose, subject: 'case 66b1…', by }, handles, now)`;
 *    what it answers (names, hashes) goes into receipts;
 * 3. its endpoints, with its own grants, answer `listFiles(vault, subject)`, `handOver(vault, subject, id)` (a contract with
 *    `response: { media: 'application/octet-stream' }`), `viewFile(vault, subject, id)` (`image/jpeg`) and `watchFile(vault, subject, id)`;
 * 4. where the thing is erased, in that transaction: `removeFiles(subject)`.
 *
 * Throws `invalid-input` that names each file which cannot be kept, or says that they are too many.
 */
export const keepFiles = async (vault: Vault, keeping: Keeping, handles: readonly string[], now: Date): Promise<KeptFile[]> => {
  const kept: KeptFile[] = []
  const errors: { pointer: string; detail: string }[] = []
  for (const [index, handle] of handles.entries()) {
    const file = await keepOne(vault, keeping, handle, now)
    if (file) kept.push(file)
    else errors.push({ pointer: `#/body/files/${index}`, detail: lost })
  }
  const { mostFiles } = limitsOf(keeping.purpose)
  if ((await SealedFiles.countDocuments({ subject: keeping.subject })) > mostFiles)
    errors.push({ pointer: '#/body/files', detail: `最多${mostFiles}个文件` })
  if (errors.length > 0) throw new ProblemError('invalid-input', undefined, errors)
  return kept
}

/** Gives files of one thing to another, for instance of a draft to what was made of it: all, or those named; in the caller's transaction. */
export const moveFiles = async (from: string, to: string, ids?: readonly string[]): Promise<void> => {
  const named = ids && { _id: { $in: ids.map((id) => new mongoose.Types.ObjectId(id)) } }
  await SealedFiles.updateMany({ subject: from, ...named }, { $set: { subject: to } })
}
