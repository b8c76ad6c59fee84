/** What we may say by SMS; a gateway knows each by a template of its own. */
export type SmsText = { kind: 'code'; code: string; minutes: number } | { kind: 'notice'; title: string }

/** An SMS gateway. `send` resolves when the gateway took the message and throws `SmsError` when it did not. */
export type Sms = { send(phone: string, text: SmsText): Promise<void> }

/** A message that was not taken. `unknown`: nobody can say; never send it again blindly. The message never holds a number or a code. */
export class SmsError extends Error {
  override name = 'SmsError'
  readonly failure: 'refused' | 'too-often' | 'unreachable' | 'unknown'

  constructor(failure: SmsError['failure'], options?: ErrorOptions) {
    super(failure, options)
    this.failure = failure
  }
}
