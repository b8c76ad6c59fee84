import type { Fate } from '@tisc/shared/messages/messages.schema'
import { channelNames, channels, reasons, stateWords } from '@tisc/shared/messages/messages.words'
import type { Language } from '@tisc/shared/platform/problem'
import { shanghaiDay, shanghaiTime } from '@tisc/shared/platform/shanghai'
import type { Delivery, MessageRecord } from './message.model'

const clock = (instant: Date): string => `${shanghaiDay(instant).slice(5)} ${shanghaiTime(instant)}`

/** What became of a message on a channel, in a person's words. */
export const tellFate = ({ state, reason, until }: Pick<Delivery, 'state' | 'reason' | 'until'>, language: Language): string => {
  if (!reason) return stateWords[state][language]
  const why = reasons[reason][language].replace('{until}', until ? clock(until) : '')
  return `${stateWords[state][language]}${language === 'zh' ? '：' : ': '}${why}`
}

/** The fates of a message, channel by channel. */
export const toFates = ({ channels: deliveries }: Pick<MessageRecord, 'channels'>, language: Language): Fate[] =>
  channelNames.flatMap((channel) => {
    const delivery = deliveries[channel]
    if (!delivery) return []
    const { state, reason, at } = delivery
    return [
      {
        channel,
        channelName: channels[channel][language],
        state,
        told: tellFate(delivery, language),
        ...(reason && { reason }),
        ...(at && { at: at.toISOString() }),
      },
    ]
  })
