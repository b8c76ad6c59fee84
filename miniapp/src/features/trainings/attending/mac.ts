import { hmac } from '@stablelib/hmac'
import { SHA256 } from '@stablelib/sha256'
import { macOf } from '@tisc/shared/trainings/check-in/mac'

/** The phone's side of the codes. */
export const mac = macOf((key, message) => hmac(SHA256, key, message))
