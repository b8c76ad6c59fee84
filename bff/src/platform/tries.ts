import mongoose from 'mongoose'
import { isDuplicate } from './mongo'
import { Tries } from './tries.model'

/** A try that may be made, and can be given back when it was no failure; or a refusal, `first` once in each window. */
export type Try = { admitted: true; refund(): Promise<void> } | { admitted: false; first: boolean }

/**
 * At most so many tries in any stretch of so many seconds, over all instances and however many come at once. Each is counted before it is
 * made by one conditional write; a window that starts anew with its first try would let twice as many through around its end.
 */
export const createTryLimit = ({ points, seconds }: { points: number; seconds: number }) => {
  const windowStart = (now: Date) => new Date(now.getTime() - seconds * 1000)

  const count = async (key: string, id: mongoose.Types.ObjectId, now: Date, upsert: boolean): Promise<boolean> => {
    const room = [{ [`tries.${points - 1}`]: { $exists: false } }, { 'tries.0.at': { $lte: windowStart(now) } }]
    const update = {
      $push: { tries: { $each: [{ at: now, id }], $slice: -points } },
      $set: { expiresAt: new Date(now.getTime() + seconds * 1000) },
    }
    const { matchedCount, upsertedCount } = await Tries.updateOne({ _id: key, $or: room }, update, { upsert })
    return matchedCount + upsertedCount === 1
  }

  const isFirst = async (key: string, now: Date): Promise<boolean> => {
    const untold = [{ toldAt: { $exists: false } }, { toldAt: { $lte: windowStart(now) } }]
    return (await Tries.updateOne({ _id: key, $or: untold }, { $set: { toldAt: now } })).modifiedCount === 1
  }

  return async (key: string, now: Date): Promise<Try> => {
    const id = new mongoose.Types.ObjectId()
    const admitted = await count(key, id, now, true).catch((error: unknown) => {
      // The key is there already: it is full, or somebody else has just made it.
      if (isDuplicate(error, '_id')) return count(key, id, now, false)
      throw error
    })
    if (!admitted) return { admitted, first: await isFirst(key, now) }
    return { admitted, refund: async () => void (await Tries.updateOne({ _id: key }, { $pull: { tries: { id } } })) }
  }
}

/** Forgets the tries of all keys that begin so, and says how many there were. */
export const forgetTries = async (beginning: string): Promise<number> =>
  (await Tries.deleteMany({ _id: { $gte: beginning, $lt: `${beginning}\uffff` } })).deletedCount
