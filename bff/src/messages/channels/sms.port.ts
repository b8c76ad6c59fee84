import { outsideWords } from '@tisc/shared/messages/templates'
import { type Sms, SmsError } from '../../platform/sms/sms'
import { notSent, type Outcome, type Port } from './port'

const outcomes = {
  refused: { state: 'again' },
  'too-often': { state: 'again' },
  'template-refused': notSent('template-refused'),
  unreachable: { state: 'down' },
  unknown: { state: 'unknown' },
} as const satisfies Record<SmsError['failure'], Outcome>

/** The title alone: an SMS lies open on the lock screen, and its template is the gateway's. */
export const createSmsPort = (sms: Sms): Port => ({
  send: async ({ told }, { phone, language }) => {
    if (!sms.isOpen) return notSent('not-open')
    if (!phone) return notSent('no-address')
    return sms.send(phone, { kind: 'notice', title: outsideWords(told, language).title }).then(
      (): Outcome => ({ state: 'sent' }),
      (error: unknown) => {
        if (!(error instanceof SmsError)) throw error
        return outcomes[error.failure]
      },
    )
  },
})
