import './zod-setup'
import * as z from 'zod'
import { defineContract } from './contract'

/** A JSON Web Key (RFC 7517, RFC 8037) that checks what we signed. */
const publicKey = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  alg: z.literal('EdDSA'),
  use: z.literal('sig'),
  kid: z.string(),
  x: z.string(),
})
export type PublicKey = z.infer<typeof publicKey>

/** The keys with which anybody can check our receipts and certificates by themselves. */
export const signingContract = defineContract({
  listSigningKeys: {
    method: 'GET',
    path: '/.well-known/jwks.json',
    access: 'public',
    success: 200,
    response: z.object({ keys: z.array(publicKey) }),
    summary: 'The public keys of what we sign: Ed25519, as a JSON Web Key Set',
  },
})
