import { generateKeyPairSync, sign } from 'node:crypto'
import { verify } from './verify'

it('agrees with OpenSSL about what is signed and what is not', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const key = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')
  for (const text of ['', 'a', '证书'.repeat(300)]) {
    const message = Buffer.from(text)
    const signature = sign(null, message, privateKey)
    expect(verify(new Uint8Array(key), new Uint8Array(message), new Uint8Array(signature))).toBe(true)
    expect(verify(new Uint8Array(key), new Uint8Array([...message, 1]), new Uint8Array(signature))).toBe(false)
    expect(verify(new Uint8Array(key).fill(3), new Uint8Array(message), new Uint8Array(signature))).toBe(false)
    expect(verify(new Uint8Array(key), new Uint8Array(message), new Uint8Array(63))).toBe(false)
  }
})
