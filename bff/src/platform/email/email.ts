/** A mail of ours: plain text, and the address where a mail program ends such mails by one POST (RFC 8058). */
export type Mail = { to: string; subject: string; text: string; unsubscribe?: string }

/** A way to send mail. `send` resolves when a server took it and throws `EmailError` when it did not. */
export type Email = { send(mail: Mail): Promise<void> }

/** A mail that was not taken. `unknown`: nobody can say; never send it again blindly. The message never holds an address. */
export class EmailError extends Error {
  override name = 'EmailError'
  readonly failure: 'refused' | 'unreachable' | 'busy' | 'unknown'

  constructor(failure: EmailError['failure'], options?: ErrorOptions) {
    super(failure, options)
    this.failure = failure
  }
}
