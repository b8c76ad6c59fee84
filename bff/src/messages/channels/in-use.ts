import type { Channel } from '@tisc/shared/messages/messages.words'
import type { MessagesHouse } from '../messages-house'

/** Which channels were configured at all; the others are not open to anybody, and say so. */
export const channelsInUse = ({ wechat, notices = {}, sms, email }: MessagesHouse): Record<Channel, boolean> => ({
  wechat: wechat !== undefined && Object.keys(notices).length > 0,
  sms: sms.isOpen,
  email: email !== undefined,
})
