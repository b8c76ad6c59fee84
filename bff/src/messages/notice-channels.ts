import type { Channel } from '@tisc/shared/messages/messages.words'
import type { Reach } from '../accounts/reach.service'
import type { ChoiceRecord } from './choice.model'

/** Where notices about one's own bookings come for who never chose: some of them cannot wait until the app is opened. */
const unlessChosen: readonly Channel[] = ['wechat', 'sms']

/** Where somebody wants the notices about their own bookings: as they chose, else where they can be reached. */
export const noticeChannels = (
  choice: Pick<ChoiceRecord, 'notices'> | null | undefined,
  reach: Pick<Reach, 'openid' | 'phone'> | undefined,
  inUse: Record<Channel, boolean>,
): Channel[] => {
  if (choice?.notices) return choice.notices
  const known: Partial<Record<Channel, unknown>> = { wechat: reach?.openid, sms: reach?.phone }
  return unlessChosen.filter((channel) => inUse[channel] && known[channel] !== undefined)
}
