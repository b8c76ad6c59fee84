import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Keeps secrets unreadable where they are stored, and signs what must not be changed; all keys come from one that is not in the database. */
export type Sealer = {
  /** AES-256-GCM; `context` says what the text belongs to, so that a sealed text cannot be moved elsewhere. */
  seal(text: string, context: string): string
  /** Throws when the text was changed, moved, or sealed with another key. */
  open(sealed: string, context: string): string
  /** HMAC-SHA-256 in hexadecimal. */
  sign(text: string, context: string): string
}

const [nonceBytes, tagBytes] = [12, 16]

/** A sealer of 32 random bytes. */
export const createSealer = (masterKey: Buffer): Sealer => {
  if (masterKey.length !== 32) throw new Error('the master key must have 32 bytes')
  const keyFor = (use: string) => Buffer.from(hkdfSync('sha256', masterKey, '', `tisc ${use}`, 32))
  const [sealing, signing] = [keyFor('seal'), keyFor('sign')]
  return {
    seal: (text, context) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(context))
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')
    },
    open: (sealed, context) => {
      const bytes = Buffer.from(sealed, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
      decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(-tagBytes))
      return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]).toString('utf8')
    },
    sign: (text, context) => createHmac('sha256', signing).update(`${context}\n${text}`).digest('hex'),
  }
}
