import mongoose from 'mongoose'
import { type EventRecord, Events } from './event.model'

type Announced = { name: string; subject: string; sequence?: number; at: Date }

/**
 * Writes down that something happened, in the transaction of the change that made it happen: neither is there without the other. Saying
 * it again changes nothing. Who is told, and how, is for `messages` to find out.
 */
export const announce = async ({ name, subject, sequence = 1, at }: Announced): Promise<void> => {
  const made = { _id: new mongoose.Types.ObjectId(), at, isTaken: false }
  await Events.updateOne({ name, subject, sequence }, { $setOnInsert: made }, { upsert: true })
}

/** What nobody has taken up yet, oldest first, behind the one that was seen last. */
export const waitingEvents = (most: number, after?: EventRecord['_id']): Promise<EventRecord[]> =>
  Events.find({ isTaken: false, ...(after && { _id: { $gt: after } }) })
    .sort({ _id: 1 })
    .limit(most)
    .lean<EventRecord[]>()

/** Takes an event up, in the transaction of what comes of it; false when another was first. */
export const takeEvent = async (id: EventRecord['_id']): Promise<boolean> =>
  (await Events.updateOne({ _id: id, isTaken: false }, { $set: { isTaken: true } })).modifiedCount === 1
