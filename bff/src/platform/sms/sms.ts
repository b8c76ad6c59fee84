/** What we may say by SMS; a gateway knows each by a template of its own. */
export type SmsText = { kind: 'code'; code: string; minutes: number } | { kind: 'notice'; title: string }

/** An SMS gateway; without one it is not open. `send` resolves when the gateway took the message and throws `SmsError` when it did not. */
export type Sms = { isOpen: boolean; send(phone: string, text: SmsText): Promise<void> }

/**
 * A message that was not taken. `refused` and `too-often` are about its number alone, `template-refused` is for staff to mend;
 * `unreachable`: the gateway takes nothing from us just now; `unknown`: nobody can say, so never send it again blindly. The message never
 * holds a number or a code.
 */
export class SmsError extends Error {
  override name = 'SmsError'
  readonly failure: 'refused' | 'too-often' | 'template-refused' | 'unreachable' | 'unknown'

  constructor(failure: SmsError['failure'], options?: ErrorOptions) {
    super(failure, options)
    this.failure = failure
  }
}
