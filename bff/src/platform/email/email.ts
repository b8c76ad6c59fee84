/** A mail of ours: plain text, and the address where a mail program ends such mails by one POST (RFC 8058). */
export type Mail = { to: string; subject: string; text: string; unsubscribe?: string }

/** A way to send mail. `send` resolves when a server took it and throws `EmailError` when it did not; `close` ends its connections. */
export type Email = { send(mail: Mail): Promise<void>; close(): void }

/**
 * A mail that was not taken. `refused` for good and `later` are about its address alone; `unreachable` and `busy`: the server takes nothing
 * just now; `unknown`: nobody can say, so never send it again blindly. The message never holds an address.
 */
export class EmailError extends Error {
  override name = 'EmailError'
  readonly failure: 'refused' | 'later' | 'unreachable' | 'busy' | 'unknown'

  constructor(failure: EmailError['failure'], options?: ErrorOptions) {
    super(failure, options)
    this.failure = failure
  }
}
