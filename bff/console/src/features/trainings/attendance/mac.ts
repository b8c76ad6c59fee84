import { hmac } from '@stablelib/hmac'
import { SHA256 } from '@stablelib/sha256'
import { macOf } from '@tisc/shared/trainings/check-in/mac'

/** The device's side of the codes, for when it has no network. */
export const mac = macOf((key, message) => hmac(SHA256, key, message))
