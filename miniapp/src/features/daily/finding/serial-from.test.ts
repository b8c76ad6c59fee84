import { serialFrom } from './serial-from'

describe('a serial number as typed', () => {
  it.each([
    ['1102', 1102],
    [' 1102 ', 1102],
    ['第1102期', 1102],
    ['１１０２', 1102],
    ['0007', 7],
  ])('%s is %s', (text, serial) => expect(serialFrom(text)).toBe(serial))

  it.each(['', '0', '-1', '12.5', '1102号楼', '1234567', 'abc'])('"%s" is none', (text) => expect(serialFrom(text)).toBeUndefined())
})
