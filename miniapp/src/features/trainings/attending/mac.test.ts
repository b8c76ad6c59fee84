import { createHmac } from 'node:crypto'
import { mac } from './mac'

it('makes what the server makes, of keys and texts of any length', () => {
  for (let length = 1; length < 80; length++) {
    const key = Buffer.from(Array.from({ length }, (_, at) => (at * 37 + length) % 256))
    const text = `ticket ${'b'.repeat(length)}`
    expect(mac(key.toString('base64url'), text)).toBe(createHmac('sha256', key).update(text).digest('base64url'))
  }
})
