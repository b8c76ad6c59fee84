/** A growing byte buffer for keys. One instance is reused; `take` copies the result out. */
export class KeyWriter {
  #bytes = Buffer.allocUnsafe(16 * 1024)
  length = 0

  #reserve(count: number): void {
    if (this.length + count <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.length + count))
    this.#bytes.copy(larger, 0, 0, this.length)
    this.#bytes = larger
  }

  byte(value: number): void {
    this.#reserve(1)
    this.#bytes[this.length++] = value
  }

  uint16(value: number): void {
    this.byte(value >> 8)
    this.byte(value & 0xff)
  }

  uint32(value: number): void {
    this.#reserve(4)
    this.length = this.#bytes.writeUInt32BE(value >>> 0, this.length)
  }

  double(value: number): void {
    this.#reserve(8)
    this.length = this.#bytes.writeDoubleBE(value, this.length)
  }

  uint64(value: bigint): void {
    this.#reserve(8)
    this.length = this.#bytes.writeBigUInt64BE(BigInt.asUintN(64, value), this.length)
  }

  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length)
    this.#bytes.set(bytes, this.length)
    this.length += bytes.length
  }

  /** UTF-8 with 0x00 written as 0x00 0xFF, closed by a single 0x00: sorts like the bytes, is its own delimiter. */
  text(value: string): void {
    this.#reserve(value.length * 3 + 1)
    if (!value.includes('\0')) {
      this.length += this.#bytes.write(value, this.length, 'utf8')
    } else {
      for (const byte of Buffer.from(value)) {
        this.byte(byte)
        if (byte === 0) this.byte(0xff)
      }
    }
    this.byte(0)
  }

  /** Flips every byte since `from`, which reverses the order: used for negative numbers and descending fields. */
  invertFrom(from: number): void {
    for (let i = from; i < this.length; i++) this.#bytes[i] = ~(this.#bytes[i] as number)
  }

  /** Cuts what was written since `from` down to `limit` bytes, letting `close` say what the last bytes are. */
  shortenFrom(from: number, limit: number, close: (whole: Buffer) => Buffer): void {
    if (this.length - from <= limit) return
    const end = close(this.#bytes.subarray(from, this.length))
    this.length = from + limit - end.length
    this.raw(end)
  }

  copy(): Buffer {
    return Buffer.from(this.#bytes.subarray(0, this.length))
  }

  reset(): void {
    this.length = 0
  }
}
