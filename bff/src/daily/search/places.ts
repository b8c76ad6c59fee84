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

export const unpackPlaces = (bytes: Uint8Array): number[] => {
  const offsets: number[] = []
  let [last, value, shift] = [0, 0, 0]
  for (const byte of bytes) {
    value |= (byte & 127) << shift
    shift += 7
    if (byte & 128) continue
    last += value
    offsets.push(last)
    ;[value, shift] = [0, 0]
  }
  return offsets
}

/** Every offset at which a word stands in a text. */
export const placesOf = (word: string, text: string): number[] => {
  const offsets: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) offsets.push(at)
  return offsets
}

/** Whether words stand somewhere at these distances from each other: `parts` are the packed offsets of each word and its own in the phrase. */
export const stand = (parts: { places: Uint8Array; offset: number }[]): boolean => {
  const [first, ...others] = parts
  if (!first) return true
  // A word rarely stands in a text more than a few times: looking through its places is cheaper than making a set of them.
  const distances = others.map(({ places, offset }) => ({ places: unpackPlaces(places), distance: offset - first.offset }))
  return unpackPlaces(first.places).some((place) => distances.every(({ places, distance }) => places.includes(place + distance)))
}
