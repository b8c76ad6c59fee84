import { storedValue } from './storage'

type Tokens = { access: string; refresh: string }

/**
 * Whether somebody is signed in here, as far as the device knows: `since` tells one sign-in from the next. A browser has its tokens in
 * cookies that no script can read, WeChat keeps no cookies.
 */
export type Session = { since?: string; tokens?: Tokens }
export const session = storedValue<Session>('session', {})

/** Notes that somebody is signed in now, with what the server handed out. */
export const beginSession = (tokens: Tokens | undefined): void => {
  session.write({ since: new Date().toISOString(), ...(tokens && { tokens }) })
}
