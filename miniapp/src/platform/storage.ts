import Taro from '@tarojs/taro'

/** WeChat's limit for one key, in bytes of JSON as UTF-8; a Chinese character takes three. */
export const keyLimit = 1_000_000

/** Bytes a text takes as UTF-8; what is not ASCII counts three, as Chinese does. */
export const byteLength = (text: string) => {
  let bytes = 0
  for (const character of text) bytes += (character.codePointAt(0) ?? 0) < 0x80 ? 1 : 3
  return bytes
}

type Listener = () => void

/** One value kept on the device under its own key. `write` answers false when it does not fit; what was there before stays. */
export type StoredValue<T> = {
  read: () => T
  write: (value: T) => boolean
  clear: () => void
  /** Another tab has written it. */
  reread: () => void
  subscribe: (listener: Listener) => () => void
}

const prefix = 'tisc:'

/** Declares a key. `read` gives the same object until something is written, so that it can feed a React store. */
export const storedValue = <T>(name: string, empty: T): StoredValue<T> => {
  const key = prefix + name
  const listeners = new Set<Listener>()
  let kept: { value: T } | undefined
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const load = (): T => {
    const text = Taro.getStorageSync(key)
    return typeof text === 'string' && text ? (JSON.parse(text) as T) : empty
  }
  const reread = () => {
    kept = undefined
    tell()
  }
  return {
    read: () => {
      kept ??= { value: load() }
      return kept.value
    },
    write: (value) => {
      const text = JSON.stringify(value)
      if (byteLength(text) > keyLimit) return false
      try {
        Taro.setStorageSync(key, text)
      } catch {
        return false // the device's storage is full; the caller says so to the reader
      }
      kept = { value }
      tell()
      return true
    },
    clear: () => {
      Taro.removeStorageSync(key)
      reread()
    },
    reread,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
