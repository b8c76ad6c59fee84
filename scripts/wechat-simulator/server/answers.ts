import qrcode from 'qrcode'
import { mint, type State } from './state'

/** A request as the simulator reads it; WeChat's addresses take their arguments in the query and in a JSON body. */
type Call = { query: URLSearchParams; body: Record<string, unknown>; now: number }
/** JSON, or the bytes of a PNG. */
type Answer = (state: State, call: Call, app: { appId: string; secret: string }) => object | Promise<Buffer>

const failure = (errcode: number, errmsg: string) => ({ errcode, errmsg })
const ok = { errcode: 0, errmsg: 'ok' }

/** Takes a code as WeChat does: unknown or over 40029, a second time 40163. */
const take = <T extends { expiresAt: number; isUsed: boolean }>(codes: Map<string, T>, code: unknown, now: number): T | object => {
  const found = codes.get(String(code))
  if (!found || found.expiresAt <= now) return failure(40029, 'invalid code')
  if (found.isUsed) return failure(40163, 'code been used')
  found.isUsed = true
  return found
}

const withToken =
  (answer: Answer): Answer =>
  (state, call, app) => {
    const end = state.tokens.get(call.query.get('access_token') ?? '')
    if (end === undefined) return failure(40001, 'invalid credential, access_token is invalid or not latest')
    return end <= call.now ? failure(42001, 'access_token expired') : answer(state, call, app)
  }

const jscode2session: Answer = (state, { query, now }, { appId, secret }) => {
  if (query.get('appid') !== appId) return failure(40013, 'invalid appid')
  if (query.get('secret') !== secret) return failure(40125, 'invalid appsecret')
  const taken = take(state.logins, query.get('js_code'), now)
  if (!('openid' in taken)) return taken
  const session_key = mint(16)
  state.sessionKeys.push(session_key)
  return { openid: taken.openid, session_key, ...(taken.unionid && { unionid: taken.unionid }) }
}

const stableToken: Answer = (state, { body, now }, { appId, secret }) => {
  if (body.appid !== appId) return failure(40013, 'invalid appid')
  if (body.secret !== secret) return failure(40125, 'invalid appsecret')
  const [current] = [...state.tokens].filter(([, end]) => end > now)
  // two by force within half a minute: the second renews nothing
  const isForced = body.force_refresh === true && now - state.forcedAt >= 30_000
  if (isForced) state.forcedAt = now
  if (current && !isForced) return { access_token: current[0], expires_in: Math.floor((current[1] - now) / 1000) }
  state.tokens.clear()
  const token = mint(48)
  state.tokens.set(token, now + 7_200_000)
  return { access_token: token, expires_in: 7200 }
}

const getuserphonenumber = withToken((state, { body, now }, { appId }) => {
  const taken = take(state.phones, body.code, now)
  if (!('number' in taken)) return taken
  const phone_info = {
    phoneNumber: taken.countryCode === '86' ? taken.number : `+${taken.countryCode}${taken.number}`,
    purePhoneNumber: taken.number,
    countryCode: taken.countryCode,
    watermark: { timestamp: Math.floor(now / 1000), appid: appId },
  }
  return { ...ok, phone_info }
})

const subscribeSend = withToken((state, { body }) => {
  const { touser, template_id, page, data } = body as {
    touser: string
    template_id: string
    page?: string
    data: Record<string, { value: string }>
  }
  const keys = state.templates.get(template_id)
  if (!keys) return failure(40037, 'invalid template_id')
  const given = Object.entries(data ?? {})
  const isWhole = keys.every((key) => given.some(([name, { value }]) => name === key && typeof value === 'string' && value !== ''))
  if (!isWhole || given.length !== keys.length) return failure(47003, 'argument invalid!')
  const left = state.grants.get(`${touser} ${template_id}`) ?? 0
  if (left < 1) return failure(43101, 'user refuse to accept the msg')
  if (!state.lasting.has(template_id)) state.grants.set(`${touser} ${template_id}`, left - 1)
  state.messages.push({ touser, template_id, data, ...(page && { page }) })
  return { ...ok, msgid: state.messages.length }
})

/** What a scene may consist of, and the versions of an app that a code may open. */
const sceneOf = /^[\w!#$&'()*+,/:;=?@.~-]+$/
const versions = ['release', 'trial', 'develop']

/** The real code is round and only WeChat reads it; here an ordinary QR code stands for it and says which page it would open, with what. */
const getwxacodeunlimit = withToken((_state, { body }) => {
  const { scene, page = '', env_version = 'release' } = body as { scene?: string; page?: string; env_version?: string }
  if (typeof scene !== 'string' || scene === '' || scene.length > 32)
    return failure(40169, 'invalid length for scene, or the data is not json string')
  if (!sceneOf.test(scene)) return failure(40129, 'invalid scene')
  if (!versions.includes(env_version)) return failure(40097, 'invalid args')
  if (/^\/|\?/.test(page)) return failure(41030, 'invalid page')
  return qrcode.toBuffer(`${page}?scene=${encodeURIComponent(scene)}`, { type: 'png', width: 430 })
})

/** The addresses of WeChat's that the product calls, each answering as its documentation says. */
export const answers: Record<string, Answer> = {
  'GET /sns/jscode2session': jscode2session,
  'POST /cgi-bin/stable_token': stableToken,
  'POST /wxa/business/getuserphonenumber': getuserphonenumber,
  'POST /cgi-bin/message/subscribe/send': subscribeSend,
  'POST /wxa/getwxacodeunlimit': getwxacodeunlimit,
}
