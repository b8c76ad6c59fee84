import { randomBytes } from 'node:crypto'
import { hostileTokens } from '../../test/hostile-tokens'
import { createSealer } from '../platform/sealer'
import { mintAccessToken, readAccessToken } from './access-token'

const sealer = createSealer(randomBytes(32))
const now = new Date('2026-11-24T02:00:00.000Z')
const bearer = { account: 'a'.repeat(24), session: 'b'.repeat(24) }

it('admits its own', () => {
  expect(readAccessToken(sealer, mintAccessToken(sealer, bearer, now), now)).toEqual(bearer)
})

it.each(Object.entries(hostileTokens(sealer, bearer, now)))('refuses a token %s', (_what, token) => {
  expect(() => readAccessToken(sealer, token, now)).toThrow(expect.objectContaining({ kind: 'not-signed-in' }))
})

it('admits what was made just before the month ended, and no longer than it lives', () => {
  const made = new Date('2026-11-30T23:59:00.000Z')
  const token = mintAccessToken(sealer, bearer, made)
  expect(readAccessToken(sealer, token, new Date('2026-12-01T00:08:59.000Z'))).toEqual(bearer)
  expect(() => readAccessToken(sealer, token, new Date('2026-12-01T00:09:01.000Z'))).toThrow()
})
