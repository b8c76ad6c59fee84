import { Zip, ZipPassThrough } from 'fflate'

/** A file of an archive. The bytes are read when it is its turn. */
export type ZipEntry = { name: string; size: number; open: () => Promise<AsyncIterable<Uint8Array>> }

const nameBytes = (name: string): number => Buffer.byteLength(name)

/** How long an archive of stored files is: for each its bytes, a header, a descriptor behind it and its line in the directory; and the end. */
export const zipSize = (entries: readonly ZipEntry[]): number =>
  entries.reduce((sum, { name, size }) => sum + 30 + nameBytes(name) + size + 16 + 46 + nameBytes(name), 22)

/**
 * An archive, piece by piece as its files are read, so that memory stays flat however large they are. Nothing is compressed: pictures and
 * films are already, and the length is known before.
 */
export const zipOf = async function* (entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    ready.push(bytes)
  })
  for (const { name, open } of entries) {
    const file = new ZipPassThrough(name)
    zip.add(file)
    for await (const bytes of await open()) {
      file.push(bytes)
      yield* ready.splice(0)
    }
    file.push(new Uint8Array(0), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}
