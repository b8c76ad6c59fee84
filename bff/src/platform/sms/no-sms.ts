import { type Sms, SmsError } from './sms'

/** Where no gateway is configured: nothing can be sent, and the person is told to use WeChat. */
export const noSms: Sms = {
  isOpen: false,
  send: async () => {
    throw new SmsError('refused')
  },
}
