import type { Send } from '@tisc/shared/platform/client'
import { request } from './request'
import { beginSession, type Session, session } from './session'
import { askToSignIn } from './sign-in-again'

type Answer = { statusCode: number; data: unknown }
type Handed = { tokens?: Session['tokens'] }

/** Counts the refreshes, so that a call which was under way during one is not the reason for another. */
let refreshes = 0
let refreshing: Promise<Answer> | undefined

const refreshOnce = async (): Promise<Answer> => {
  const { since, tokens } = session.read()
  const answer = await request({ method: 'POST', url: '/api/accounts/refresh', data: tokens ? { refresh: tokens.refresh } : {} })
  if (answer.statusCode === 401) session.clear()
  if (answer.statusCode !== 200) return answer
  refreshes += 1
  const fresh = (answer.data as Handed).tokens
  if (!since) beginSession(fresh)
  else if (fresh) session.write({ since, tokens: fresh })
  return answer
}

/** One refresh at a time, whoever needs it. The server takes a token that another tab has replaced a moment ago as well. */
const refresh = (): Promise<Answer> => {
  refreshing ??= refreshOnce().finally(() => {
    refreshing = undefined
  })
  return refreshing
}

const bearer = (): Record<string, string> => {
  const { tokens } = session.read()
  return tokens ? { authorization: `Bearer ${tokens.access}` } : {}
}

/**
 * Asks as the person who is signed in: when the short token is over, it is renewed and the call made once more. Where the session has
 * ended, `mayAsk` leads to the sign-in page and the call is made once more after that; else, and when nobody signs in there, the refusal
 * is the answer.
 */
export const asMember = async <A extends { statusCode: number }>(
  ask: (header: Record<string, string>) => Promise<A>,
  mayAsk: boolean,
): Promise<A | Answer> => {
  const before = refreshes
  const first = await ask(bearer())
  if (first.statusCode !== 401) return first
  const renewed = refreshes === before ? await refresh() : undefined
  if (renewed === undefined || renewed.statusCode === 200) {
    const second = await ask(bearer())
    if (second.statusCode !== 401) return second
    session.clear()
  } else if (renewed.statusCode !== 401) return renewed
  return mayAsk && (await askToSignIn()) ? ask(bearer()) : first
}

/** What is saved while one types never leads away to the sign-in page: the device has it as well. */
export const quietSend: Send = (sent) => asMember((header) => request(sent, { header }), false)

/** How clients of what belongs to a person send. A page that only reads never leads away by itself: it offers to sign in. */
export const memberSend: Send = (sent) => asMember((header) => request(sent, { header }), sent.method !== 'GET')
