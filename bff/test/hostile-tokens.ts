import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { type Bearer, mintAccessToken } from '../src/accounts/access-token'
import { createSealer, type Sealer } from '../src/platform/sealer'

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const monthOf = (instant: Date) => instant.toISOString().slice(0, 7)
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** What an attacker works with. */
const toolsOf = (sealer: Sealer, bearer: Bearer, now: Date) => {
  const kid = monthOf(now)
  const keyOf = (month: string) => sealer.sign(month, 'access token key')
  const key = keyOf(kid)
  const good = mintAccessToken(sealer, bearer, now)
  const [before, after] = [-62, 31].map((days) => monthOf(new Date(now.getTime() + days * 86_400_000))) as [string, string]
  const iat = Math.floor(now.getTime() / 1000)
  const claims = { sub: bearer.account, sid: bearer.session, iat, exp: iat + 600, iss: 'tisc-qingdao', aud: 'member' }
  const handMade = (header: object, body: object, secret: string | Buffer = key) => {
    const text = `${base64(header)}.${base64(body)}`
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
  }
  const header = { alg: 'HS256', typ: 'JWT', kid }
  const signed = (changed: object, more: jwt.SignOptions = {}) => {
    const body = Object.fromEntries(Object.entries({ ...claims, ...changed }).filter(([, value]) => value !== undefined))
    return jwt.sign(body, key, { algorithm: 'HS256', keyid: kid, ...more })
  }
  return { good, header, claims, iat, keyOf, before, after, kid, handMade, signed }
}

/** Tokens as attackers make them, even with our key in hand, by what is wrong with each; `now` is neither the first nor the last minutes of a month. */
export const hostileTokens = (sealer: Sealer, bearer: Bearer, now: Date): Record<string, string> => {
  const { good, header, claims, iat, keyOf, before, after, kid, handMade, signed } = toolsOf(sealer, bearer, now)
  const [head = '', body = '', signature = ''] = good.split('.')

  return {
    nothing: '',
    'no token at all': 'x',
    'two parts': `${head}.${body}`,
    'four parts': `${good}.x`,
    'alg none': `${base64({ ...header, alg: 'none' })}.${body}.`,
    'alg None with the old signature': `${base64({ ...header, alg: 'None' })}.${body}.${signature}`,
    'no signature': `${head}.${body}.`,
    'another signature': `${head}.${body}.${'A'.repeat(43)}`,
    'a cut signature': `${head}.${body}.${signature.slice(0, -2)}`,
    'another body': `${head}.${base64({ ...claims, sub: 'c'.repeat(24) })}.${signature}`,
    'HS384 with our key': signed({}, { algorithm: 'HS384' }),
    'HS512 with our key': signed({}, { algorithm: 'HS512' }),
    'RS256 of somebody else': jwt.sign(claims, privateKey, { algorithm: 'RS256', keyid: kid }),
    'no kid': jwt.sign(claims, keyOf(kid), { algorithm: 'HS256' }),
    'a kid of another month': handMade({ ...header, kid: before }, claims, keyOf(before)),
    'a kid of the month to come': handMade({ ...header, kid: after }, claims, keyOf(after)),
    'a kid that is a path': handMade({ ...header, kid: '../../dev/null' }, claims, ''),
    'a kid that is a query': handMade({ ...header, kid: "x' UNION SELECT 'key" }, claims, 'key'),
    'a kid that is an object': handMade({ ...header, kid: { $ne: null } }, claims),
    'a kid that is the prototype': handMade({ ...header, kid: '__proto__' }, claims),
    'an embedded key': handMade({ ...header, jwk: { kty: 'oct', k: 'AAAA' } }, claims, Buffer.alloc(3)),
    'a key to be fetched': handMade({ ...header, jku: 'http://127.0.0.1/keys' }, claims, 'x'),
    'an empty key': handMade(header, claims, ''),
    'the context as key': handMade(header, claims, 'access token key'),
    'another house’s key': handMade(header, claims, createSealer(randomBytes(32)).sign(kid, 'access token key')),
    expired: signed({ iat: iat - 700, exp: iat - 100 }),
    'expiring now': signed({ iat: iat - 600, exp: iat }),
    'without an end': signed({ exp: undefined }),
    'with an end in the far future': signed({ exp: iat + 86_400 }),
    'with an end that is a text': handMade(header, { ...claims, exp: '9999999999' }),
    'made in a minute': signed({ iat: iat + 60, exp: iat + 660 }),
    'made in a year': signed({ iat: iat + 31_536_000, exp: iat + 31_536_600 }),
    'without a birth': handMade(header, { ...claims, iat: undefined }),
    'valid later': signed({ nbf: iat + 60 }),
    'for staff': signed({ aud: 'staff' }),
    'for several': signed({ aud: ['member', 'staff'] }),
    'for nobody': signed({ aud: undefined }),
    'by somebody else': signed({ iss: 'evil' }),
    'by nobody': signed({ iss: undefined }),
    'of nobody': signed({ sub: undefined }),
    'of a query': handMade(header, { ...claims, sub: { $ne: null } }),
    'of a short id': signed({ sub: 'a' }),
    'of no session': signed({ sid: undefined }),
    'of a session that is a query': handMade(header, { ...claims, sid: { $gt: '' } }),
    'with a claim we do not know': signed({ role: 'administrator' }),
    'that is a list': handMade(header, [claims]),
  }
}
