import { fromBase64url } from '../../platform/base64url'
import type { Printed } from './certificates.schema'
import { certificateKind } from './printed.words'

type Key = { kid: string; x: string }
/** Whether a signature (64 bytes) over a message is that of a public key (32 bytes): Ed25519, by a library of whoever checks. */
type Verify = (key: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean

/** UTF-8 where there is no TextDecoder. */
const toText = (bytes: Uint8Array): string =>
  decodeURIComponent([...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))

/** Latin letters, digits and signs alone stand in what is signed. */
const toBytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

const isSame = (signed: unknown, shown: Printed): boolean => {
  const sorted = (value: object) => JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  return typeof signed === 'object' && signed !== null && sorted(signed) === sorted(shown)
}

/**
 * Checks a certificate with the published keys alone: `good` when the signature is that of one of them, of this kind of paper, and signs
 * just what is shown.
 */
export const checkCertificate = (verify: Verify, keys: readonly Key[], signed: string, shown: Printed): 'good' | 'wrong' => {
  const [head = '', payload = '', signature = ''] = signed.split('.')
  try {
    const { alg, kid, typ } = JSON.parse(toText(fromBase64url(head)))
    const key = alg === 'EdDSA' && typ === certificateKind ? keys.find((one) => one.kid === kid) : undefined
    if (!key || !verify(fromBase64url(key.x), toBytes(`${head}.${payload}`), fromBase64url(signature))) return 'wrong'
    return isSame(JSON.parse(toText(fromBase64url(payload))), shown) ? 'good' : 'wrong'
  } catch {
    return 'wrong' // no signature at all, or broken
  }
}

/** The steps by which anybody checks a signature with nothing but a shell, curl and OpenSSL 3: they are run in a test as they stand here. */
export const opensslSteps = (signed: string, keysAddress: string): string => {
  const [head = '', payload = '', signature = ''] = signed.split('.')
  return [
    `SIGNED='${head}.${payload}'`,
    `SIGNATURE='${signature}'`,
    `KEY=$(curl -s ${keysAddress} | tr -d ' \\n' | grep -o '"x":"[^"]*"' | head -1 | cut -d'"' -f4)`,
    `decode() { local t; t=$(printf '%s' "$1" | tr '_-' '/+'); while [ $(( \${#t} % 4 )) -ne 0 ]; do t="$t="; done; printf '%s' "$t" | openssl base64 -d -A; }`,
    `(printf '\\x30\\x2a\\x30\\x05\\x06\\x03\\x2b\\x65\\x70\\x03\\x21\\x00'; decode "$KEY") | openssl pkey -pubin -inform DER -out key.pem`,
    `printf '%s' "$SIGNED" > signed.txt`,
    `decode "$SIGNATURE" > signature.bin`,
    `openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in signed.txt -sigfile signature.bin`,
    `decode "\${SIGNED#*.}"; echo`,
  ].join('\n')
}
