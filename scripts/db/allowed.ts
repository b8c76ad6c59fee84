import { Stop } from '../steps/stop.mjs'

/** What an office misses that runs production on the embedded database. */
const missing = 'The embedded database is for one machine: no replica, no authentication. Production should set MONGODB_URI.'

/** In production the embedded database must be asked for by name. Gives the line that says what is missed, if it is to be said. */
export function embeddedAllowed(environment: Record<string, string | undefined>): string | undefined {
  if (environment.NODE_ENV !== 'production') return undefined
  if (environment.ALLOW_EMBEDDED_DATABASE !== '1')
    throw new Stop(`${missing} To use the embedded one all the same, set ALLOW_EMBEDDED_DATABASE=1.`)
  return missing
}
