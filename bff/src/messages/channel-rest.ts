import type { Channel } from '@tisc/shared/messages/messages.words'
import { noteFailure, noteSuccess } from '../platform/alerts/alerts'
import { ChannelRests } from './channel-rest.model'
import type { Outcome } from './channels/port'

/** The longest rest of a channel that does not answer, in seconds: 2, 4, 8 … until then. */
const longest = 300

/** Channels that are left alone at this moment, and those that must show first that they answer again. */
export const channelRests = async (now: Date): Promise<{ resting: Channel[]; unsure: Set<Channel> }> => {
  const found = await ChannelRests.find().limit(10).lean()
  return { resting: found.filter(({ until }) => until > now).map(({ _id }) => _id), unsure: new Set(found.map(({ _id }) => _id)) }
}

/** A channel is silent for a moment now and then; staff are told when it does not answer so many times on end. */
const tellAfter = 3

class ChannelSilence extends Error {
  override name = 'ChannelSilence'
}

/** Only staff can mend a template; what it was to say is lost for the channel. */
class TemplateRefusal extends Error {
  override name = 'TemplateRefusal'
}

const isRefused = (outcome: Outcome): boolean => outcome.state === 'not-sent' && outcome.reason === 'template-refused'

const isSilent = ({ state }: Outcome): boolean => state === 'down' || state === 'unknown'

/** Notes how a channel answered. Gives back until when it is left alone, on all instances, when it did not. */
export const noteAnswers = async (channel: Channel, outcomes: readonly Outcome[], now: Date): Promise<Date | undefined> => {
  if (outcomes.some(isSilent)) {
    const known = await ChannelRests.findOneAndUpdate(
      { _id: channel },
      { $inc: { failures: 1 }, $setOnInsert: { until: now } },
      { upsert: true, returnDocument: 'after' },
    ).lean()
    if ((known?.failures ?? 0) >= tellAfter) await noteFailure({ kind: 'channel', what: channel }, new ChannelSilence(), now)
    const seconds = Math.min(2 ** (known?.failures ?? 1), longest)
    const until = new Date(now.getTime() + seconds * 1_000)
    await ChannelRests.updateOne({ _id: channel }, { $max: { until } })
    return until
  }
  if (outcomes.some(isRefused)) await noteFailure({ kind: 'channel', what: channel }, new TemplateRefusal(), now)
  else if (outcomes.some(({ state }) => state === 'sent')) {
    await ChannelRests.deleteOne({ _id: channel })
    await noteSuccess({ kind: 'channel', what: channel }, now)
  }
  return undefined
}
