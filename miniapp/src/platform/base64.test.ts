import { base64 } from './base64'

it('is the same as everywhere', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, at) => at)
  expect(base64(bytes.buffer)).toBe(Buffer.from(bytes).toString('base64'))
})
