/** Where the name that begins at a place ends: names are short, and a loop is faster than a call out of JavaScript. */
export function nameEnd(raw: Buffer, from: number): number {
  let at = from
  while (raw[at] !== 0) at++
  return at
}

/** How many bytes a stored value takes. */
export function valueSize(raw: Buffer, type: number, at: number): number {
  switch (type) {
    case 0x01:
    case 0x09:
    case 0x11:
    case 0x12:
      return 8
    case 0x02:
    case 0x0d:
    case 0x0e:
      return 4 + raw.readInt32LE(at)
    case 0x03:
    case 0x04:
    case 0x0f:
      return raw.readInt32LE(at)
    case 0x05:
      return 5 + raw.readInt32LE(at)
    case 0x07:
      return 12
    case 0x08:
      return 1
    case 0x0b:
      return nameEnd(raw, nameEnd(raw, at) + 1) + 1 - at
    case 0x0c:
      return 16 + raw.readInt32LE(at)
    case 0x10:
      return 4
    case 0x13:
      return 16
    default:
      return 0
  }
}
