import { fromBase64url, toBase64url } from '../../platform/base64url'
import type { Mac } from './codes'

type Hmac = (key: Uint8Array, message: Uint8Array) => Uint8Array

/** The codes' HMAC where there is no Node, by a library's. What is signed is written in Latin letters, each its own byte. */
export const macOf =
  (hmac: Hmac): Mac =>
  (key, text) =>
    toBase64url(
      hmac(
        fromBase64url(key),
        Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
      ),
    )
