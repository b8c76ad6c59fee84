import { verify as verifyEd25519 } from '@stablelib/ed25519'

/** Ed25519 in plain arithmetic: it runs in WeChat and in browsers that have no such thing built in. */
export const verify = (key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean =>
  key.length === 32 && signature.length === 64 && verifyEd25519(key, message, signature)
