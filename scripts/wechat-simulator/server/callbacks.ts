import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { mint } from './state'

/** Where the product takes WeChat's messages, and the keys its owner has entered at WeChat. */
export type Address = { url: string; token: string; aesKey: string; appId: string }

/** What can be wrong with a message, one thing at a time. */
export type Wrong = 'signature' | 'plain-signature' | 'body' | 'key' | 'app' | 'old' | 'replayed-query'

const signed = (...parts: string[]): string =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')

/** Random bytes, length, text, app id, padded to blocks of 32, as WeChat's documentation draws it. */
const sealed = (aesKey: string, appId: string, text: string): string => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(Buffer.byteLength(text))
  const content = Buffer.concat([randomBytes(16), length, Buffer.from(text), Buffer.from(appId)])
  const padding = 32 - (content.length % 32)
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([cipher.update(Buffer.concat([content, Buffer.alloc(padding, padding)])), cipher.final()]).toString('base64')
}

const otherKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'

/** Sends one message as WeChat does, or with one thing wrong; gives back what was answered and how long that took. */
export const push = async ({ url, token, aesKey, appId }: Address, message: object, now: number, wrong?: Wrong) => {
  const timestamp = String(Math.floor(now / 1_000) - (wrong === 'old' ? 3_600 : 0))
  const nonce = mint(8)
  const Encrypt = sealed(wrong === 'key' ? otherKey : aesKey, wrong === 'app' ? 'wxffffffffffffffff' : appId, JSON.stringify(message))
  const msg_signature = signed(
    wrong === 'signature' ? 'guessed' : token,
    timestamp,
    nonce,
    ...(wrong === 'plain-signature' ? [] : [Encrypt]),
  )
  const query = new URLSearchParams({
    signature: signed(token, timestamp, nonce),
    timestamp: wrong === 'replayed-query' ? String(Number(timestamp) + 1) : timestamp,
    nonce,
    encrypt_type: 'aes',
    msg_signature,
  })
  // One character of the sealed text is another: the plain signature would not notice.
  const body = wrong === 'body' ? Encrypt.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')) : Encrypt
  const began = performance.now()
  const answer = await fetch(`${url}?${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain' },
    body: JSON.stringify({ ToUserName: 'gh_simulated', Encrypt: body }),
  })
  return { status: answer.status, text: await answer.text(), took: performance.now() - began }
}

/** An event about subscription messages. */
export const subscriptionEvent = (event: string, openid: string, list: object[], now: number) => ({
  ToUserName: 'gh_simulated',
  FromUserName: openid,
  CreateTime: Math.floor(now / 1_000),
  MsgType: 'event',
  Event: event,
  // WeChat writes a list of one without brackets.
  List: list.length === 1 ? list[0] : list,
})
