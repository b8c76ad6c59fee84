import { randomBytes } from 'node:crypto'
import { generateSecret, generateURI, verifySync } from 'otplib'
import { digestOf } from '../platform/secret'

/** A new secret for an authenticator app: 160 random bits. */
export const newAuthenticatorSecret = (): string => generateSecret()

/** The context in which a person's authenticator secret is sealed: it opens for nobody else. */
export const authenticatorContext = (staff: { _id: unknown }): string => `authenticator ${String(staff._id)}`

/** What an authenticator app reads as a QR code. */
export const authenticatorAddress = (name: string, secret: string): string =>
  generateURI({ issuer: 'TISC青岛日刊工作台', label: name, secret })

/** The time step a code belongs to: this one, the one before or the one after; undefined for a wrong code. */
export const stepOf = (code: string, secret: string, now: Date): number | undefined => {
  if (!/^\d{6}$/.test(code)) return undefined
  const epoch = Math.floor(now.getTime() / 1000)
  const result = verifySync({ secret, token: code, epoch, epochTolerance: 30 })
  return result.valid ? Math.floor(epoch / 30) + result.delta : undefined
}

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const amount = 10

const recoveryCode = (): string => {
  const letters = [...randomBytes(16)].map((byte) => alphabet[byte % 32]).join('')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

/** Ten codes of 80 random bits, each good for one sign-in without the device; written down by the person, stored as digests. */
export const newRecoveryCodes = () => {
  const codes = Array.from({ length: amount }, recoveryCode)
  return { codes, digests: codes.map(recoveryDigest) }
}

/** Typed with or without dashes, in either case. */
export const recoveryDigest = (code: string): string => digestOf(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
