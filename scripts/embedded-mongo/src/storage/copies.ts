const slabBytes = 16 * 1024
const largest = 1024

/** Cuts small copies out of larger pieces of memory: a piece for each would cost more than what is copied. */
class Slabs {
  #slab = Buffer.allocUnsafeSlow(slabBytes)
  #used = 0

  take(size: number): Buffer {
    if (size > largest) return Buffer.allocUnsafeSlow(size)
    if (this.#used + size > slabBytes) {
      this.#slab = Buffer.allocUnsafeSlow(slabBytes)
      this.#used = 0
    }
    const start = this.#used
    this.#used += size
    return this.#slab.subarray(start, start + size)
  }
}

const short = 48

/** Out of memory that is lmdb's and is overwritten by the next read. */
function copy(source: Uint8Array, start: number, size: number, slabs: Slabs): Buffer {
  const target = slabs.take(size)
  if (size > short) target.set(new Uint8Array(source.buffer, source.byteOffset + start, size))
  else for (let i = 0; i < size; i++) target[i] = source[start + i] as number
  return target
}

// keys and documents apart: an id that is kept must not keep the documents that were read beside it
const [keys, values] = [new Slabs(), new Slabs()]

/** How lmdb is told to hand out keys and values. */
export const copies = {
  keyEncoder: {
    writeKey: (key: Buffer, target: Buffer, start: number): number => {
      target.set(key, start)
      return start + key.length
    },
    readKey: (source: Buffer, start: number, end: number): Buffer => copy(source, start, end - start, keys),
  },
  encoder: {
    encode: (value: Buffer): Buffer => value,
    decode: (source: Buffer): Buffer => copy(source, 0, source.length, source.length > short ? values : keys),
  },
}
