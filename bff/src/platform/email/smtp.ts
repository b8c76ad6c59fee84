import { createTransport } from 'nodemailer'
import { type Email, EmailError } from './email'

/** How long a mail server may take for each step, in milliseconds. */
const patience = 10_000

/** What nodemailer tells of a failed try. */
type Failed = { code?: string; syscall?: string; responseCode?: number; command?: string }

/** The answer of a server that is going away (RFC 5321, 4.2.1), and the steps whose answer is about the one mail. */
const closing = 421
const aboutTheMail = new Set(['RCPT TO', 'DATA'])

const unreached = new Set(['EDNS', 'EAUTH', 'ETLS'])

/**
 * What a failed try means. Where there was no connection nothing has been sent; where it broke nobody can tell whether the mail was on its
 * way already.
 */
const failureOf = ({ code = '', syscall, responseCode = 0, command = '' }: Failed): EmailError['failure'] => {
  if (unreached.has(code) || syscall === 'connect') return 'unreachable'
  if (responseCode >= 500) return 'refused'
  if (responseCode < 400) return 'unknown'
  return responseCode !== closing && aboutTheMail.has(command) ? 'later' : 'busy'
}

/** Sends by SMTP; `url` is `smtp[s]://user:password@host:port`, `from` what readers see as the sender. */
export const createSmtp = (url: string, from: string): Email => {
  const times = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience }
  const transport = createTransport({ url, pool: true, maxConnections: 2, ...times } as Parameters<typeof createTransport>[0])
  return {
    send: async ({ to, subject, text, unsubscribe }) => {
      const headers = unsubscribe
        ? { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : undefined
      try {
        await transport.sendMail({ from, to, subject, text, ...(headers && { headers }) })
      } catch (error) {
        // The cause may name the address, so only its kind is kept.
        throw new EmailError(failureOf(error as Failed))
      }
    },
    close: () => transport.close(),
  }
}
