import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'

/** What the mini-app's page at WeChat and we have in common: the token that signs, the key that seals, and whose messages they are. */
export type CallbackKeys = { token: string; aesKey: string; appId: string }

/** WeChat pads to blocks of 32 bytes, twice those of the cipher. */
const block = 32
/** Random bytes stand before the length and the text; the app's id stands behind it. */
const randomLength = 16

const keyOf = ({ aesKey }: CallbackKeys): Buffer => {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  if (key.length !== 32) throw new Error('the key of WeChat’s callbacks must have 43 characters')
  return key
}

/** WeChat's signature: SHA-1 over the sorted parts. With the sealed text among them it covers the body. */
const signCallback = (...parts: string[]): string =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')

/** Whether a signature is right, told in constant time. */
export const isSignedCallback = (signature: string, ...parts: string[]): boolean => {
  const [given, expected] = [Buffer.from(signature), Buffer.from(signCallback(...parts))]
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** Opens a sealed message. Throws when it was not sealed with this key, is broken, or is another app's. */
export const openCallback = (keys: CallbackKeys, sealed: string): string => {
  const key = keyOf(keys)
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([decipher.update(Buffer.from(sealed, 'base64')), decipher.final()])
  const padding = padded.at(-1) ?? 0
  if (padding < 1 || padding > block) throw new Error('wrong padding')
  const content = padded.subarray(randomLength, padded.length - padding)
  if (content.length < 4) throw new Error('too short')
  const end = 4 + content.readUInt32BE(0)
  if (end > content.length || content.subarray(end).toString() !== keys.appId) throw new Error('another app’s')
  return content.subarray(4, end).toString()
}
