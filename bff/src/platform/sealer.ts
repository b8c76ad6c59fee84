import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

/** Keeps secrets unreadable where they are stored, and signs what must not be changed; all keys come from ones that are not in the database. */
export type Sealer = {
  /** AES-256-GCM; `context` says what the text belongs to, so that a sealed text cannot be moved elsewhere. */
  seal(text: string, context: string): string
  /** Throws when the text was changed, moved, or sealed with a key that is not in the ring. */
  open(sealed: string, context: string): string
  /** HMAC-SHA-256 in hexadecimal, behind the name of its key. */
  sign(text: string, context: string): string
  /** Whether `signature` is what `sign` gave for this text under any key of the ring. */
  isSigned(text: string, context: string, signature: string): boolean
  /** Whether a sealed text was sealed with the newest key: what was not is sealed again when keys are rotated. */
  isCurrent(sealed: string): boolean
}

const [nonceBytes, tagBytes] = [12, 16]

type Key = { id: string; sealing: Buffer; signing: Buffer }

const keyOf = (secret: Buffer): Key => {
  if (secret.length !== 32) throw new Error('a master key must have 32 bytes')
  const derive = (use: string, bytes: number) => Buffer.from(hkdfSync('sha256', secret, '', `tisc ${use}`, bytes))
  return { id: derive('name', 4).toString('hex'), sealing: derive('seal', 32), signing: derive('sign', 32) }
}

const encrypt = (key: Buffer, text: string, context: string): string => {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')
}

const decrypt = (key: Buffer, sealed: string, context: string): string => {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(-tagBytes))
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]).toString('utf8')
}

/** A sealer of 32 random bytes; `older` keys still open and still vouch for what they signed, but seal and sign nothing new. */
export const createSealer = (masterKey: Buffer, older: readonly Buffer[] = []): Sealer => {
  const current = keyOf(masterKey)
  const ring = new Map([...older.map(keyOf), current].map((key) => [key.id, key]))
  /** What is sealed or signed begins with the name of its key. */
  const split = (text: string): [Key | undefined, string] => {
    const at = text.indexOf('.')
    return [ring.get(text.slice(0, at)), text.slice(at + 1)]
  }
  const hmac = ({ signing }: Key, text: string, context: string) =>
    createHmac('sha256', signing).update(`${context}\n${text}`).digest('hex')
  return {
    seal: (text, context) => `${current.id}.${encrypt(current.sealing, text, context)}`,
    open: (sealed, context) => {
      const [key, rest] = split(sealed)
      if (!key) throw new Error('sealed with a key that is not in the ring: is MASTER_KEY the one of this database?')
      return decrypt(key.sealing, rest, context)
    },
    sign: (text, context) => `${current.id}.${hmac(current, text, context)}`,
    isSigned: (text, context, signature) => {
      const [key, rest] = split(signature)
      const expected = key && Buffer.from(hmac(key, text, context))
      const given = Buffer.from(rest)
      return expected !== undefined && expected.length === given.length && timingSafeEqual(expected, given)
    },
    isCurrent: (sealed) => sealed.startsWith(`${current.id}.`),
  }
}
