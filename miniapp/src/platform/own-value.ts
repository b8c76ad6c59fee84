import Taro from '@tarojs/taro'
import { session } from './session'
import { type StoredValue, storedValue } from './storage'

const prefix = 'own-'

/** Takes everything of one's own off the device: whoever uses it next finds nothing of it. */
const forgetOwn = () => {
  if (session.read().since !== undefined) return
  for (const key of Taro.getStorageInfoSync().keys) if (key.startsWith(`tisc:${prefix}`)) Taro.removeStorageSync(key)
}
session.subscribe(forgetOwn)
forgetOwn()

/**
 * Declares a key for something of who is signed in, kept for when there is no network. It is there for that sign-in only: another one
 * reads `empty`, and the device forgets it when the session ends.
 */
export const ownValue = <T>(name: string, empty: T): Pick<StoredValue<T>, 'read' | 'write' | 'subscribe'> => {
  const stored = storedValue<{ since: string; value: T } | null>(prefix + name, null)
  return {
    read: () => {
      const { since } = session.read()
      const kept = stored.read()
      return kept && kept.since === since ? kept.value : empty
    },
    write: (value) => {
      const { since } = session.read()
      return since !== undefined && stored.write({ since, value })
    },
    subscribe: (listener) => {
      const ends = [stored.subscribe(listener), session.subscribe(listener)]
      return () => {
        for (const end of ends) end()
      }
    },
  }
}
