import { sizeWords } from './size-words'

describe('a size in words', () => {
  it.each([
    [0, '0KB', '0 KB'],
    [1, '不到1KB', 'under 1 KB'],
    [999, '不到1KB', 'under 1 KB'],
    [1000, '1KB', '1 KB'],
    [12_400, '12KB', '12 KB'],
    [1_240_000, '1.2MB', '1.2 MB'],
  ])('%i bytes are %s', (bytes, zh, en) => expect([sizeWords(bytes, 'zh'), sizeWords(bytes, 'en')]).toEqual([zh, en]))
})
