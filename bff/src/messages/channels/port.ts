import type { Reason } from '@tisc/shared/messages/messages.words'
import type { Reach } from '../../accounts/reach.service'
import type { MessageRecord } from '../message.model'

/**
 * What came of one try. `down`: nothing was sent and the channel answers nobody, so it is left alone for a while; `again`: it took
 * offence at this message alone; `unknown`: it may have arrived, so it is never sent again.
 */
export type Outcome =
  | { state: 'sent' }
  | { state: 'not-sent'; reason: Reason }
  | { state: 'down' }
  | { state: 'again' }
  | { state: 'unknown' }

/** Somebody who is to be told, with the addresses that are theirs. */
export type Recipient = Reach & { email?: string }

/** A way to a person outside the app; where it was not configured, nothing is sent. Never throws for what a channel may do. */
export type Port = { send(message: MessageRecord, to: Recipient, now: Date): Promise<Outcome> }

export const notSent = (reason: Reason): Outcome => ({ state: 'not-sent', reason })
