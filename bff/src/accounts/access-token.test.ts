import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { createSealer } from '../platform/sealer'
import { mintAccessToken, readAccessToken } from './access-token'

const sealer = createSealer(randomBytes(32))
const now = new Date('2026-11-24T02:00:00.000Z')
const bearer = { account: 'a'.repeat(24), session: 'b'.repeat(24) }
const good = mintAccessToken(sealer, bearer, now)
const key = sealer.sign('2026-11', 'access token key')
const iat = Math.floor(now.getTime() / 1000)
const claims = { sub: bearer.account, sid: bearer.session, iat, exp: iat + 600, iss: 'tisc-qingdao', aud: 'member' }
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const handMade = (header: object, body: object, secret: string | Buffer = key) => {
  const text = `${base64(header)}.${base64(body)}`
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
}
const header = { alg: 'HS256', typ: 'JWT', kid: '2026-11' }
const signed = (changed: object, more: jwt.SignOptions = {}) => {
  const body = Object.fromEntries(Object.entries({ ...claims, ...changed }).filter(([, value]) => value !== undefined))
  return jwt.sign(body, key, { algorithm: 'HS256', keyid: '2026-11', ...more })
}
const [head = '', body = '', signature = ''] = good.split('.')

const hostile: Record<string, string> = {
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
  'RS256 of somebody else': jwt.sign(claims, privateKey, { algorithm: 'RS256', keyid: '2026-11' }),
  'no kid': jwt.sign(claims, key, { algorithm: 'HS256' }),
  'a kid of another month': handMade({ ...header, kid: '2026-09' }, claims, sealer.sign('2026-09', 'access token key')),
  'a kid of the month to come': handMade({ ...header, kid: '2026-12' }, claims, sealer.sign('2026-12', 'access token key')),
  'a kid that is a path': handMade({ ...header, kid: '../../dev/null' }, claims, ''),
  'a kid that is a query': handMade({ ...header, kid: "x' UNION SELECT 'key" }, claims, 'key'),
  'a kid that is an object': handMade({ ...header, kid: { $ne: null } }, claims),
  'a kid that is the prototype': handMade({ ...header, kid: '__proto__' }, claims),
  'an embedded key': handMade({ ...header, jwk: { kty: 'oct', k: 'AAAA' } }, claims, Buffer.alloc(3)),
  'a key to be fetched': handMade({ ...header, jku: 'http://127.0.0.1/keys' }, claims, 'x'),
  'an empty key': handMade(header, claims, ''),
  'the context as key': handMade(header, claims, 'access token key'),
  'another house’s key': handMade(header, claims, createSealer(randomBytes(32)).sign('2026-11', 'access token key')),
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

it('admits its own', () => {
  expect(readAccessToken(sealer, good, now)).toEqual(bearer)
  expect(readAccessToken(sealer, signed({}), now)).toEqual(bearer)
})

it.each(Object.entries(hostile))('refuses a token %s', (_what, token) => {
  expect(() => readAccessToken(sealer, token, now)).toThrow(expect.objectContaining({ kind: 'not-signed-in' }))
})

it('admits what was made just before the month ended, and no longer than it lives', () => {
  const made = new Date('2026-11-30T23:59:00.000Z')
  const token = mintAccessToken(sealer, bearer, made)
  expect(readAccessToken(sealer, token, new Date('2026-12-01T00:08:59.000Z'))).toEqual(bearer)
  expect(() => readAccessToken(sealer, token, new Date('2026-12-01T00:09:01.000Z'))).toThrow()
})
