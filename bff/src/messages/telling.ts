import mongoose, { type Types } from 'mongoose'
import { type MessageRecord, Messages } from './message.model'
import type { PersonalAnnouncement } from './push.model'

/** Puts a message into the inboxes of a few people, in the transaction that takes its event up: each has it once. */
export const tellPeople = async (
  event: Types.ObjectId,
  { template, args, target, people }: PersonalAnnouncement,
  at: Date,
): Promise<void> => {
  const messages = people.map((accountId) => ({
    _id: new mongoose.Types.ObjectId(),
    accountId,
    pushId: event,
    batch: 0,
    at,
    told: { template, args } as MessageRecord['told'],
    target,
    topics: [],
    unread: true as const,
    channels: {},
  }))
  if (messages.length > 0) await Messages.insertMany(messages)
}
