import type { AnsweredFile } from '@tisc/shared/forms/answer.schema'
import { digestOf } from '../secret'
import type { Vault } from '../vault/vault'
import { createSealed, openSealed } from './sealed-file'
import { type SealedFileRecord, SealedFiles } from './sealed-file.model'

/**
 * A copy of a kept file, under a key and a handle of its own, as if it had just been uploaded: whoever wants it keeps it, else it is gone after
 * a day. Nothing where the thing has no such file any more.
 */
export const copyFile = async (
  vault: Vault,
  subject: string,
  { handle, name }: AnsweredFile,
  now: Date,
): Promise<AnsweredFile | undefined> => {
  const original = await SealedFiles.findOne({ digest: digestOf(handle), subject, state: 'kept' }).lean<SealedFileRecord>()
  if (!original?.found) return undefined
  const { purpose, network, size, found } = original
  const opened = await openSealed(vault, original)
  const copy = await createSealed(vault, { purpose, network, size, name: opened.name }, now)
  const { put } = await openSealed(vault, copy.record)
  let index = 0
  for await (const piece of opened.bytes()) await put(index++, piece)
  await SealedFiles.updateOne({ _id: copy.record._id }, { $set: { state: 'whole', found } })
  return { handle: copy.handle, name, size }
}
