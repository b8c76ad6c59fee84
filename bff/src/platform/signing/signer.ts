import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { PublicKey } from '@tisc/shared/platform/signing.contract'
import { apart, isDuplicate } from '../mongo'
import type { Sealer } from '../sealer'
import { type SigningKeyRecord, SigningKeys, signingContext } from './signing-key.model'

/** The key that signs now; those before it go on vouching for what they signed. */
const current = '1'

const toText = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const fromText = (text: string): unknown => JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))

const shape = /^([\w-]{1,200})\.([\w-]{1,20000})\.([\w-]{86})$/

const publicKeyOf = ({ publicKey }: SigningKeyRecord) =>
  createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })

/**
 * Signs what anybody may check without us: a JSON Web Signature in its compact form (RFC 7515), Ed25519 (RFC 8037). `kind` stands in the
 * signed header as `typ`, so that one kind of paper is never taken for another.
 */
export const createSigner = (sealer: Sealer) => {
  const make = async (): Promise<SigningKeyRecord> => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    const secret = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
    const record: SigningKeyRecord = {
      _id: current,
      publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
      sealed: sealer.seal(secret, signingContext(current)),
      createdAt: new Date(),
    }
    try {
      await SigningKeys.create([record])
      return record
    } catch (error) {
      // another instance was first
      const theirs = isDuplicate(error, '_id') && (await SigningKeys.findById(current).lean<SigningKeyRecord>())
      if (theirs) return theirs
      throw error
    }
  }
  const key = () => apart(async () => (await SigningKeys.findById(current).lean<SigningKeyRecord>()) ?? make())

  return {
    sign: async (kind: string, payload: object): Promise<string> => {
      const { _id, sealed } = await key()
      const secret = createPrivateKey({
        key: Buffer.from(sealer.open(sealed, signingContext(_id)), 'base64'),
        format: 'der',
        type: 'pkcs8',
      })
      const text = `${toText({ alg: 'EdDSA', kid: _id, typ: kind })}.${toText(payload)}`
      return `${text}.${sign(null, Buffer.from(text), secret).toString('base64url')}`
    },
    /** What was signed; nothing for what we did not sign, or not as this kind. */
    read: async (kind: string, signed: string): Promise<unknown> => {
      const [, head = '', payload = '', signature = ''] = shape.exec(signed) ?? []
      if (!signature) return undefined
      try {
        const { alg, typ, kid } = fromText(head) as Record<string, unknown>
        const record =
          typeof kid === 'string' && alg === 'EdDSA' && typ === kind && (await SigningKeys.findById(kid).lean<SigningKeyRecord>())
        const isOurs = record && verify(null, Buffer.from(`${head}.${payload}`), publicKeyOf(record), Buffer.from(signature, 'base64url'))
        return isOurs ? fromText(payload) : undefined
      } catch (error) {
        if (error instanceof SyntaxError) return undefined
        throw error
      }
    },
    /** The public halves, as a set of JSON Web Keys (RFC 7517). */
    publicKeys: async (): Promise<PublicKey[]> => {
      await key()
      const records = await SigningKeys.find().sort({ _id: 1 }).limit(100).lean<SigningKeyRecord[]>()
      return records.map((record) => {
        const { x = '' } = publicKeyOf(record).export({ format: 'jwk' })
        return { kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', kid: record._id, x }
      })
    },
  }
}
export type Signer = ReturnType<typeof createSigner>
