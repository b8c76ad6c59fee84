import { sizeWords } from './size-words'

describe('a size in words', () => {
  it.each([
    [0, '0KB'],
    [1, '不到1KB'],
    [999, '不到1KB'],
    [1000, '1KB'],
    [12_400, '12KB'],
    [1_240_000, '1.2MB'],
  ])('%i bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words))
})
