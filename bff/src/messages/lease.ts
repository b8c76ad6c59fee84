import type { Types } from 'mongoose'
import { Batches } from './batch.model'
import { leaseOf, leaseTime, type Worker } from './pushing'

/** Makes the lease of a batch last from now on; false when another worker has it. */
export const renewLease = async (worker: Worker, _id: Types.ObjectId): Promise<boolean> =>
  (await Batches.updateOne({ _id, 'lease.by': worker.id }, { $set: { lease: leaseOf(worker) } })).matchedCount === 1

/**
 * Keeps the lease of a batch while it is being sent: a channel may take longer to answer than a lease lasts. Gives back what ends it. A
 * worker that is lost renews nothing any more.
 */
export const keepLease = (worker: Worker, _id: Types.ObjectId): (() => void) => {
  // What fails here is found out with the next chunk, which needs the database as well.
  const timer = setInterval(() => void renewLease(worker, _id).catch(() => {}), leaseTime / 3)
  return () => clearInterval(timer)
}
