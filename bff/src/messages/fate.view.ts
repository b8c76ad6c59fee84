import type { Fate } from '@tisc/shared/messages/messages.schema'
import { staffReasons } from '@tisc/shared/messages/messages.staff.words'
import { channelNames, channels, type Reason, reasons, stateWords } from '@tisc/shared/messages/messages.words'
import type { Language } from '@tisc/shared/platform/problem'
import { shanghaiDay, shanghaiTime } from '@tisc/shared/platform/shanghai'
import type { Delivery, MessageRecord } from './message.model'

const clock = (instant: Date): string => `${shanghaiDay(instant).slice(5)} ${shanghaiTime(instant)}`

/** Who is told: the person in their language, or the desk, which speaks of them. */
type Voice = Language | 'staff'

const whyOf = (reason: Reason, voice: Voice): string => (voice === 'staff' ? staffReasons[reason] : reasons[reason][voice])

/** What became of a message on a channel, in the words of whoever is told. */
export const tellFate = ({ state, reason, until }: Pick<Delivery, 'state' | 'reason' | 'until'>, voice: Voice): string => {
  const became = stateWords[state][voice === 'en' ? 'en' : 'zh']
  if (!reason) return became
  return `${became}${voice === 'en' ? ': ' : '：'}${whyOf(reason, voice).replace('{until}', until ? clock(until) : '')}`
}

/** The fates of a message, channel by channel. */
export const toFates = ({ channels: deliveries }: Pick<MessageRecord, 'channels'>, voice: Voice): Fate[] =>
  channelNames.flatMap((channel) => {
    const delivery = deliveries[channel]
    if (!delivery) return []
    const { state, reason, at } = delivery
    return [
      {
        channel,
        channelName: channels[channel][voice === 'en' ? 'en' : 'zh'],
        state,
        told: tellFate(delivery, voice),
        ...(reason && { reason }),
        ...(at && { at: at.toISOString() }),
      },
    ]
  })
