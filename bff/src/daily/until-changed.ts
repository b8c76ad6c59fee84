import { whenDisconnected } from '../platform/mongo'
import { currentRevision } from '../platform/revisions'

/** A reading of the Daily that is kept until the Daily changes; never one of a transaction that may not come to be. */
export const untilChanged = <T>(read: () => Promise<T>): (() => Promise<T>) => {
  let kept: { revision: number; read: Promise<T> } | undefined
  whenDisconnected(() => {
    kept = undefined
  })
  return async () => {
    const { number } = await currentRevision('daily')
    if (kept?.revision !== number) {
      const fresh = read()
      fresh.catch(() => {
        kept = undefined
      })
      kept = { revision: number, read: fresh }
    }
    return kept.read
  }
}
