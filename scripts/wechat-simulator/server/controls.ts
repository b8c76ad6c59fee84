import { type Address, push, subscriptionEvent, type Wrong } from './callbacks'
import { codeLife, type Fault, mint, type State } from './state'

type Control = (state: State, body: Record<string, unknown>, now: number) => object | Promise<object>

/** What tests and the development page do in the place of a person with a phone; WeChat itself has none of these addresses. */
export const controls: Record<string, Control> = {
  /** `wx.login`: a code for this person. */
  'POST /simulator/login-codes': (state, { openid, unionid }, now) => {
    const code = mint(24)
    state.logins.set(code, {
      openid: String(openid),
      ...(unionid ? { unionid: String(unionid) } : {}),
      expiresAt: now + codeLife,
      isUsed: false,
    })
    return { code }
  },
  /** The tap on "use my phone number". */
  'POST /simulator/phone-codes': (state, { number, countryCode = '86' }, now) => {
    const code = mint(24)
    state.phones.set(code, { number: String(number), countryCode: String(countryCode), expiresAt: now + codeLife, isUsed: false })
    return { code }
  },
  'POST /simulator/templates': (state, { id, keys, lasting }) => {
    state.templates.set(String(id), keys as string[])
    if (lasting) state.lasting.add(String(id))
    return {}
  },
  /** `wx.requestSubscribeMessage` accepted, by one person or by many: one more message of this template for each. */
  'POST /simulator/grants': (state, { openid, openids = [openid], template }) => {
    for (const one of openids as string[]) {
      const key = `${one} ${template}`
      state.grants.set(key, (state.grants.get(key) ?? 0) + 1)
    }
    return {}
  },
  'GET /simulator/grants': (state) => ({ grants: Object.fromEntries(state.grants) }),
  /** The person has switched a kind of message off: what was accepted counts no more. */
  'POST /simulator/grant-loss': (state, { openid, template }) => {
    state.grants.delete(`${openid} ${template}`)
    return {}
  },
  /** The next calls of an address fail, hang or take their time. */
  'POST /simulator/faults': (state, fault) => {
    state.faults.push(fault as Fault)
    return {}
  },
  /** How many planned failures have not happened yet. */
  'GET /simulator/faults': (state) => ({ left: state.faults.reduce((sum, { times }) => sum + times, 0) }),
  /** Every token ends now, as when somebody else has fetched a new one. */
  'POST /simulator/token-loss': (state) => {
    state.tokens.clear()
    return {}
  },
  /**
   * A message of WeChat's to the product: `times` often, all at once, with one thing `wrong`, or late and so out of order by `at`. Gives back
   * the answers.
   */
  'POST /simulator/callbacks': async (_state, body, now) => {
    const {
      address,
      event,
      openid,
      list,
      times = 1,
      wrong,
      at = now,
    } = body as {
      address: Address
      event: string
      openid: string
      list: object[]
      times?: number
      wrong?: Wrong
      at?: number
    }
    const message = subscriptionEvent(event, openid, list, at)
    return { answers: await Promise.all(Array.from({ length: times }, () => push(address, message, at, wrong))) }
  },
  'GET /simulator/messages': (state) => ({ messages: state.messages }),
  'GET /simulator/message-count': (state) => ({ count: state.messages.length }),
  /** What must never be seen elsewhere. */
  'GET /simulator/secrets': (state) => ({ secrets: [...state.sessionKeys, ...state.tokens.keys()] }),
  'GET /simulator/calls': (state) => Object.fromEntries(state.calls),
}
