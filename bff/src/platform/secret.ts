import { createHash, randomBytes } from 'node:crypto'

/** A secret nobody can guess: 192 random bits, 32 characters that may stand in an address. */
export const mintSecret = (): string => randomBytes(24).toString('base64url')

/** What is stored of a secret: enough to know it again, not to use it. Only for secrets that are random; passwords need argon2. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
