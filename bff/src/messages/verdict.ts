import type { Channel, Reason } from '@tisc/shared/messages/messages.words'
import { quietUntil } from '@tisc/shared/messages/quiet-hours'
import { frequencyOf } from '@tisc/shared/messages/templates'
import type { Outcome } from './channels/port'
import type { ChoiceRecord } from './choice.model'
import type { Delivery, MessageRecord } from './message.model'
import { isFresh } from './notice-time'

const mostTries = 3

/** What is written down after a try, or instead of one. */
export type Verdict = Pick<Delivery, 'state' | 'dueAt' | 'tries'> & Partial<Pick<Delivery, 'reason' | 'until' | 'at'>>

const never = (delivery: Delivery, reason: Reason, now: Date, until?: Date): Verdict => ({
  state: 'not-sent',
  reason,
  dueAt: now,
  tries: delivery.tries,
  at: now,
  ...(until && { until }),
})

const later = (tries: number, reason: Reason, until: Date): Verdict => ({ state: 'waiting', reason, until, dueAt: until, tries })

/** Whether the person still wants this on this channel, and as often; notices about one's own bookings come until they are switched off. */
const isWanted = ({ told, topics }: MessageRecord, channel: Channel, choice: ChoiceRecord | undefined): boolean => {
  const often = frequencyOf(told)
  if (often === undefined) return choice?.notices?.includes(channel) ?? true
  return Boolean(
    choice?.daily.some(({ topic, frequency, channels }) => topics.includes(topic) && frequency === often && channels.includes(channel)),
  )
}

/** What the person's choices of this moment say before anything is sent; nothing when it may be. */
export const verdictBefore = (
  message: MessageRecord,
  delivery: Delivery,
  channel: Channel,
  person: { hasAgreed: boolean; choice: ChoiceRecord | undefined },
  now: Date,
): Verdict | undefined => {
  const { hasAgreed, choice } = person
  if (!hasAgreed) return never(delivery, 'no-consent', now)
  if (!isWanted(message, channel, choice)) return never(delivery, 'unsubscribed', now)
  if (choice?.pausedUntil && choice.pausedUntil > now) return never(delivery, 'paused', now, choice.pausedUntil)
  if (!isFresh(message, now)) return never(delivery, 'too-late', now)
  const until = choice?.quiet && quietUntil(choice.quiet, now)
  return until ? later(delivery.tries, 'quiet-hours', until) : undefined
}

/** What a try's outcome means; `restUntil` is when a channel that is down is asked again. */
export const verdictAfter = (delivery: Delivery, outcome: Outcome, now: Date, restUntil: Date): Verdict => {
  const { state } = outcome
  const done = { dueAt: now, at: now }
  if (state === 'sent') return { state, tries: delivery.tries + 1, ...done }
  if (state === 'unknown') return { state, reason: 'not-answered', tries: delivery.tries + 1, ...done }
  if (state === 'not-sent') return never(delivery, outcome.reason, now)
  if (state === 'down') return later(delivery.tries, 'channel-down', restUntil)
  const tries = delivery.tries + 1
  if (tries >= mostTries) return { ...never(delivery, 'failed', now), tries }
  return later(tries, 'channel-down', new Date(now.getTime() + 60_000 * 2 ** tries))
}
