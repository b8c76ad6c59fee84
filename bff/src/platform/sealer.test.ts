import { randomBytes } from 'node:crypto'
import { createSealer } from './sealer'

const [old, young] = [randomBytes(32), randomBytes(32)]
const sealer = createSealer(old)
const rotated = createSealer(young, [old])

describe('a sealer', () => {
  it('opens what it sealed and shows nothing of it', () => {
    const sealed = sealer.seal('机密 secret', 'staff 1')
    expect(Buffer.from(sealed.split('.')[1] ?? '', 'base64url').includes('secret')).toBe(false)
    expect(sealer.open(sealed, 'staff 1')).toBe('机密 secret')
    expect(sealer.seal('机密 secret', 'staff 1')).not.toBe(sealed)
  })

  it('refuses what was moved, changed, cut or sealed with another key', () => {
    const sealed = sealer.seal('secret', 'staff 1')
    const [name, text = ''] = sealed.split('.')
    const bytes = Buffer.from(text, 'base64url')
    bytes[14] = (bytes[14] ?? 0) ^ 1
    expect(() => sealer.open(sealed, 'staff 2')).toThrow()
    expect(() => sealer.open(`${name}.${bytes.toString('base64url')}`, 'staff 1')).toThrow()
    expect(() => sealer.open(sealed.slice(0, -4), 'staff 1')).toThrow()
    expect(() => sealer.open(text, 'staff 1')).toThrow(/not in the ring/)
    expect(() => createSealer(randomBytes(32)).open(sealed, 'staff 1')).toThrow(/MASTER_KEY/)
  })

  it('signs for one context and one text', () => {
    const signature = sealer.sign('head', 'audit')
    expect(sealer.sign('head', 'audit')).toBe(signature)
    expect(sealer.isSigned('head', 'audit', signature)).toBe(true)
    expect(sealer.isSigned('head', 'other', signature)).toBe(false)
    expect(sealer.isSigned('tail', 'audit', signature)).toBe(false)
    expect(sealer.isSigned('head', 'audit', signature.slice(0, -1))).toBe(false)
    expect(createSealer(young).isSigned('head', 'audit', signature)).toBe(false)
  })

  it('opens and vouches for the old after its key was followed by another', () => {
    const sealed = sealer.seal('secret', 'staff 1')
    expect(rotated.open(sealed, 'staff 1')).toBe('secret')
    expect(rotated.isSigned('head', 'audit', sealer.sign('head', 'audit'))).toBe(true)
    expect([rotated.isCurrent(sealed), rotated.isCurrent(rotated.seal('secret', 'staff 1'))]).toEqual([false, true])
    expect(() => sealer.open(rotated.seal('secret', 'staff 1'), 'staff 1')).toThrow()
  })
})
