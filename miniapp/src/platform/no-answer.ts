/** No answer arrived: the device has no network, the time was up, or nobody could be reached. */
export class NoAnswer extends Error {
  override name = 'NoAnswer'
  readonly reason: 'offline' | 'timeout' | 'unreachable'
  constructor(reason: NoAnswer['reason']) {
    super(`no answer: ${reason}`)
    this.reason = reason
  }
}
