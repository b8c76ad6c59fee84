import type { Sealer } from '../platform/sealer'

/** What a refresh token says: the how-manieth of which session it is. */
export type RefreshToken = { session: string; generation: number }

const context = 'refresh token'
const shape = /^([0-9a-f]{24})\.(\d{1,9})\.([0-9a-f]{8}\.[0-9a-f]{64})$/

const signed = ({ session, generation }: RefreshToken, salt: string) => `${session} ${generation} ${salt}`

/**
 * The token of a generation. It follows from the session's salt and a key that is not in the database, so nothing of it is stored, and two
 * tabs that renew at once are given the same one.
 */
export const mintRefreshToken = (sealer: Sealer, token: RefreshToken, salt: string): string =>
  `${token.session}.${token.generation}.${sealer.sign(signed(token, salt), context)}`

/** What a text says it is, before anything is proven. */
export const parseRefreshToken = (text: string): (RefreshToken & { signature: string }) | undefined => {
  const [, session, generation, signature] = shape.exec(text) ?? []
  return session && generation && signature ? { session, generation: Number(generation), signature } : undefined
}

/** Whether we ever gave out this token. */
export const isOurs = (sealer: Sealer, { signature, ...token }: RefreshToken & { signature: string }, salt: string): boolean =>
  sealer.isSigned(signed(token, salt), context, signature)
