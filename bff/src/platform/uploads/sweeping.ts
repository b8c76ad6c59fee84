import mongoose from 'mongoose'
import { pieceStore } from './piece-store'
import { removeFile } from './removing'
import { type SealedFileRecord, SealedFiles } from './sealed-file.model'

const [day, hour] = [86_400_000, 3_600_000]

/** How many are looked at in one run, so that a run stays short. */
const most = 200

/** Removes what no form named within a day of its last piece. */
const removeAbandoned = async (now: Date): Promise<void> => {
  const before = new Date(now.getTime() - day)
  const found = await SealedFiles.find({ state: { $in: ['arriving', 'whole'] }, touchedAt: { $lt: before } }, { _id: 1 })
    .sort({ state: 1, touchedAt: 1 })
    .limit(most)
    .lean<Pick<SealedFileRecord, '_id'>[]>()
  for (const { _id } of found) await removeFile(_id)
}

/**
 * The job that leaves no orphans: abandoned uploads, and once an hour every piece whose file is not there, as when a process was killed
 * between the two. A round goes on where the run before it ended.
 */
export const createSweepFiles = () => {
  let [at, nextRound] = ['', 0]
  return async (now: Date): Promise<void> => {
    await removeAbandoned(now)
    if (at === '' && now.getTime() < nextRound) return
    for (let looked = 0; looked < most; looked++) {
      const file = await pieceStore.fileAfter(at)
      at = file ?? ''
      if (!file) {
        nextRound = now.getTime() + hour
        return
      }
      if (!(await SealedFiles.exists({ _id: new mongoose.Types.ObjectId(file) }))) await pieceStore.remove(file)
    }
  }
}
