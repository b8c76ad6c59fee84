/** What WeChat's answers mean for us: by `errcode`, as its documentation lists them. */
const meanings = {
  '-1': 'busy',
  40001: 'token-refused',
  42001: 'token-refused',
  40029: 'code-invalid',
  40163: 'code-used',
  40226: 'person-blocked',
  45011: 'too-often',
  45009: 'too-often',
  40003: 'person-unknown',
  43101: 'not-granted',
  40037: 'template-unknown',
  47003: 'arguments-refused',
  40129: 'arguments-refused',
  40169: 'arguments-refused',
  41030: 'page-unknown',
} as const

/**
 * Two are ours: `unreachable`, when there was no connection and nothing was asked, and `timed-out`, when there was no answer and nobody
 * knows whether WeChat did what it was asked.
 */
export type WechatFailure = (typeof meanings)[keyof typeof meanings] | 'timed-out' | 'unreachable' | 'other'

/** A call of WeChat's that did not succeed. The message never holds a code, a token or a person's id. */
export class WechatError extends Error {
  override name = 'WechatError'
  readonly failure: WechatFailure
  readonly errcode: number | undefined

  constructor(failure: WechatFailure, errcode?: number, options?: ErrorOptions) {
    super(errcode === undefined ? failure : `${failure} (${errcode})`, options)
    this.failure = failure
    this.errcode = errcode
  }
}

/** The failure an `errcode` stands for. */
export const failureOf = (errcode: number): WechatFailure => (meanings as Record<string, WechatFailure>)[errcode] ?? 'other'
