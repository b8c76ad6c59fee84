import { nameEnd, valueSize } from '../bson/raw'

export type Projector = (raw: Buffer) => Buffer

/** Keeps or drops whole fields of a document by copying stored bytes: they need not be decoded, and stay in their order. */
export function rawProjector(fields: string[], inclusive: boolean): Projector {
  const names = fields.map((field) => Buffer.from(field))
  return (raw) => {
    const spans: number[] = []
    let left = names.length
    let [size, at, from] = [5, 4, -1]
    for (const end = raw.length - 1; at < end && left > 0; ) {
      const nameStop = nameEnd(raw, at + 1)
      const listed = isListed(raw, at + 1, nameStop, names)
      if (listed) left--
      if (listed === inclusive && from < 0) from = at
      else if (listed !== inclusive && from >= 0) {
        size += at - from
        spans.push(from, at)
        from = -1
      }
      at = nameStop + 1 + valueSize(raw, raw[at] as number, nameStop + 1)
    }
    if (!inclusive && from < 0) from = at
    const stop = inclusive ? at : raw.length - 1
    if (from >= 0) {
      size += stop - from
      spans.push(from, stop)
    }
    return joined(raw, spans, size)
  }
}

function isListed(raw: Buffer, from: number, to: number, names: Buffer[]): boolean {
  for (const name of names) {
    if (name.length !== to - from) continue
    let i = 0
    while (i < name.length && name[i] === raw[from + i]) i++
    if (i === name.length) return true
  }
  return false
}

function joined(raw: Buffer, spans: number[], size: number): Buffer {
  const target = Buffer.allocUnsafe(size)
  target.writeInt32LE(size)
  let at = 4
  for (let i = 0; i < spans.length; i += 2) at += raw.copy(target, at, spans[i], spans[i + 1])
  target[at] = 0
  return target
}
