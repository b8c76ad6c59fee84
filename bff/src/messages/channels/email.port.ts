import { outsideWords } from '@tisc/shared/messages/templates'
import type { Language } from '@tisc/shared/platform/problem'
import { EmailError } from '../../platform/email/email'
import type { MessagesHouse } from '../messages-house'
import { unsubscribeSecret } from '../unsubscribe-secret'
import { notSent, type Outcome, type Port } from './port'

const outcomes = {
  refused: { state: 'again' },
  later: { state: 'again' },
  unreachable: { state: 'down' },
  busy: { state: 'down' },
  unknown: { state: 'unknown' },
} as const satisfies Record<EmailError['failure'], Outcome>

const endings = {
  zh: (read: string, end: string) => `打开阅读：${read}\n\n不想再收到：${end}`,
  en: (read: string, end: string) => `Read it: ${read}\n\nUnsubscribe: ${end}`,
} as const satisfies Record<Language, unknown>

/** Plain mail, with a link that ends it, and one that mail programs follow by themselves. */
export const createEmailPort = ({ email, sealer, publicUrl }: MessagesHouse): Port => ({
  send: async ({ _id, told }, { email: to, language }) => {
    if (!email) return notSent('not-open')
    if (!to) return notSent('no-address')
    const { title, text } = outsideWords(told, language)
    const secret = unsubscribeSecret(sealer, _id, 'email')
    const ending = endings[language](`${publicUrl}/messages/${_id.toHexString()}`, `${publicUrl}/messages/unsubscribe/${secret}`)
    const mail = { to, subject: title, text: `${text}\n\n${ending}\n`, unsubscribe: `${publicUrl}/api/messages/unsubscribe/${secret}` }
    return email.send(mail).then(
      (): Outcome => ({ state: 'sent' }),
      (error: unknown) => {
        if (!(error instanceof EmailError)) throw error
        return outcomes[error.failure]
      },
    )
  },
})
