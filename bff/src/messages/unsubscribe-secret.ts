import { type Channel, channelNames } from '@tisc/shared/messages/messages.words'
import mongoose, { type Types } from 'mongoose'
import { ProblemError } from '../platform/problem-error'
import type { Sealer } from '../platform/sealer'

const context = 'unsubscribe'

/** Where a link was: on a channel, or in the inbox itself. */
export type LinkFrom = Channel | 'inbox'
const places: readonly LinkFrom[] = [...channelNames, 'inbox']

/** The secret of a message's link on a channel: its id, the channel, and 256 bits that nobody without our key can make. */
export const unsubscribeSecret = (sealer: Sealer, message: Types.ObjectId, from: LinkFrom): string => {
  const named = `${message.toHexString()}.${from}`
  return `${named}.${sealer.sign(named, context)}`
}

/** The message and the channel that a secret belongs to. Throws `not-found` for every other text. */
export const readUnsubscribeSecret = (sealer: Sealer, secret: string): { message: Types.ObjectId; from: LinkFrom } => {
  const [, id = '', from, signature = ''] = /^([0-9a-f]{24})\.(\w+)\.([\w.]+)$/.exec(secret) ?? []
  const place = places.find((known) => known === from)
  if (!place || !sealer.isSigned(`${id}.${place}`, context, signature)) throw new ProblemError('not-found')
  return { message: new mongoose.Types.ObjectId(id), from: place }
}
