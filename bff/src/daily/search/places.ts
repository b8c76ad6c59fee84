/** Offsets of a word in a text, rising, as differences of seven bits a byte: most take one byte or two. */
export const packPlaces = (offsets: number[]): Buffer => {
  const bytes: number[] = []
  let last = 0
  for (const offset of offsets) {
    let left = offset - last
    last = offset
    while (left > 127) {
      bytes.push((left & 127) | 128)
      left >>>= 7
    }
    bytes.push(left)
  }
  return Buffer.from(bytes)
}

/** `into` is emptied first; to give the same one again and again spares making thousands. */
export const unpackPlaces = (bytes: Uint8Array, into: number[] = []): number[] => {
  into.length = 0
  let [last, value, shift] = [0, 0, 0]
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    value |= (byte & 127) << shift
    shift += 7
    if (byte & 128) continue
    last += value
    into.push(last)
    value = 0
    shift = 0
  }
  return into
}

/** Every offset at which a word stands in a text. */
export const placesOf = (word: string, text: string): number[] => {
  const offsets: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) offsets.push(at)
  return offsets
}

/** What `stand` unpacks into: it ends before it is called again. */
const scratch: number[][] = []

/** Whether words stand somewhere at these distances from each other: `parts` are the packed offsets of each word and its own in the phrase. */
export const stand = (parts: { places: Uint8Array; offset: number }[]): boolean => {
  for (let index = 0; index < parts.length; index++) {
    scratch[index] = unpackPlaces((parts[index] as (typeof parts)[number]).places, scratch[index])
  }
  const [first, ...others] = parts
  if (!first) return true
  // A word rarely stands in a text more than a few times: looking through its places is cheaper than making a set of them.
  return (scratch[0] as number[]).some((place) =>
    others.every(({ offset }, index) => scratch[index + 1]?.includes(place + offset - first.offset)),
  )
}
