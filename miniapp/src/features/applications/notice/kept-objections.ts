import { storedValue } from '../../../platform/storage'

/** The addresses of objections that were made on this device without an account, the latest first. */
export const keptObjections = storedValue<readonly string[]>('objections', [])

/** More than anybody makes. */
const most = 20

export const keepObjection = (secret: string): boolean =>
  keptObjections.write([secret, ...keptObjections.read().filter((one) => one !== secret)].slice(0, most))
