import { randomBytes } from 'node:crypto'
import { createSealer } from './sealer'

const sealer = createSealer(randomBytes(32))

describe('a sealer', () => {
  it('opens what it sealed and shows nothing of it', () => {
    const sealed = sealer.seal('机密 secret', 'staff 1')
    expect(Buffer.from(sealed, 'base64url').includes('secret')).toBe(false)
    expect(sealer.open(sealed, 'staff 1')).toBe('机密 secret')
    expect(sealer.seal('机密 secret', 'staff 1')).not.toBe(sealed)
  })

  it('refuses what was moved, changed, cut or sealed with another key', () => {
    const sealed = sealer.seal('secret', 'staff 1')
    const bytes = Buffer.from(sealed, 'base64url')
    bytes[14] = (bytes[14] ?? 0) ^ 1
    expect(() => sealer.open(sealed, 'staff 2')).toThrow()
    expect(() => sealer.open(bytes.toString('base64url'), 'staff 1')).toThrow()
    expect(() => sealer.open(sealed.slice(0, -4), 'staff 1')).toThrow()
    expect(() => createSealer(randomBytes(32)).open(sealed, 'staff 1')).toThrow()
  })

  it('signs for one context', () => {
    expect(sealer.sign('head', 'audit')).toBe(sealer.sign('head', 'audit'))
    expect(sealer.sign('head', 'audit')).not.toBe(sealer.sign('head', 'other'))
  })
})
