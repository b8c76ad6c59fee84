import type { State } from './state'

type Call = { query: URLSearchParams; body: Record<string, unknown>; now: number }
type Limit = {
  most: number
  seconds: number
  errcode: 45009 | 45011
  /** Whom it counts for; nobody in particular where it is left out, and not at all where it answers nothing. */
  of?: (state: State, call: Call) => string | undefined
}

const [minute, day] = [60, 86_400]

/** The limits that WeChat's documentation gives a number for, by address. */
const limits: Record<string, readonly Limit[]> = {
  // each user, so often a minute
  'GET /sns/jscode2session': [
    { most: 100, seconds: minute, errcode: 45011, of: (state, { query }) => state.logins.get(query.get('js_code') ?? '')?.openid },
  ],
  'POST /cgi-bin/stable_token': [
    { most: 10_000, seconds: minute, errcode: 45011 },
    { most: 500_000, seconds: day, errcode: 45009 },
    { most: 20, seconds: day, errcode: 45009, of: (_state, { body }) => (body.force_refresh === true ? 'forced' : undefined) },
  ],
  'POST /wxa/getwxacodeunlimit': [{ most: 5_000, seconds: minute, errcode: 45009 }],
}

const words = {
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
}

/** Counts a call of an address, and says what WeChat answers once there were too many. */
export const overLimit = (state: State, name: string, call: Call): { errcode: number; errmsg: string } | undefined => {
  for (const { most, seconds, errcode, of = () => '' } of limits[name] ?? []) {
    const who = of(state, call)
    if (who === undefined) continue
    const key = `${name} ${seconds} ${who}`
    const span = Math.floor(call.now / (seconds * 1_000))
    const known = state.counts.get(key)
    const count = known?.span === span ? known.count + 1 : 1
    state.counts.set(key, { span, count })
    if (count > most) return { errcode, errmsg: words[errcode] }
  }
  return undefined
}
