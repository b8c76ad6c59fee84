import mongoose, { type Types } from 'mongoose'
import { currentTransaction } from '../mongo'
import { DataKeys } from '../vault/data-key.model'
import { pieceStore } from './piece-store'
import { fileOwner, type SealedFileRecord, SealedFiles } from './sealed-file.model'

/**
 * Removes a file: its key and its record, in the caller's transaction where there is one, and then its pieces, which nobody can read any
 * more. Pieces that stay behind are swept.
 */
export const removeFile = async (id: Types.ObjectId): Promise<void> => {
  await DataKeys.deleteOne({ _id: fileOwner(id) })
  await SealedFiles.deleteOne({ _id: id })
  const transaction = currentTransaction()
  const removePieces = () => pieceStore.remove(id.toHexString())
  if (transaction) transaction.committed.push(() => void removePieces().catch(() => undefined))
  else await removePieces()
}

/** Removes one file of a thing; nothing where it has no such file. */
export const removeOneFile = async (subject: string, id: string): Promise<void> => {
  const found = await SealedFiles.findOne({ _id: new mongoose.Types.ObjectId(id), subject }, { _id: 1 }).lean<
    Pick<SealedFileRecord, '_id'>
  >()
  if (found) await removeFile(found._id)
}

/** Removes all files of a thing. */
export const removeFiles = async (subject: string): Promise<void> => {
  const files = await SealedFiles.find({ subject }, { _id: 1 }).lean<Pick<SealedFileRecord, '_id'>[]>()
  for (const { _id } of files) await removeFile(_id)
}
