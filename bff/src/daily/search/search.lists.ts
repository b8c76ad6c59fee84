import { SearchWords } from './search-word.model'

/** An article that has a word: its posting, the fields that have it, and how many bytes its places take, which are the last of `row`. */
export type Listed = { posting: string; in: number; row: Buffer; bytes: number }

/** `{ _id: <text>, in: <number>, at: <bytes> }` in BSON: length, type and name stand before the text's own length. */
const lengthAt = 4 + 1 + '_id\0'.length
const textAt = lengthAt + 4
/** From the end of the text (its closing byte is in its length): type and name before the number, then those and the header of the bytes. */
const toNumber = 1 + 'in\0'.length
const toBytes = toNumber + 4 + 1 + 'at\0'.length + 4 + 1

const find = async (word: string, ids: Record<string, unknown>, limit: number, wanted?: ReadonlySet<string>): Promise<Listed[]> => {
  const cursor = SearchWords.collection.find(
    { _id: ids } as never,
    // Thousands of rows of one short text each: reading them where they lie costs a tenth of decoding documents.
    { sort: { _id: 1 }, limit, batchSize: limit + 1, raw: true },
  )
  const found = (await cursor.toArray()) as unknown as Uint8Array[]
  const start = textAt + Buffer.byteLength(word) + 1
  const listed: Listed[] = []
  for (const bytes of found) {
    const row = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const end = textAt + row.readInt32LE(lengthAt)
    const posting = row.toString('latin1', start, end - 1)
    if (wanted && !wanted.has(posting)) continue
    listed.push({ posting, in: row.readInt32LE(end + toNumber), row, bytes: row.length - 1 - end - toBytes })
  }
  return listed
}

/** The places of a word, see `places.ts`. */
export const placesIn = ({ row, bytes }: Listed): Uint8Array => row.subarray(row.length - 1 - bytes, row.length - 1)

const rowOf = (word: string, posting: string): string => `${word} ${posting}`

/** Behind every row of a word: the character after the space. */
const endOf = (word: string): string => `${word}!`

/** The articles that have a word, newest first, behind `after`. */
export const listOf = (word: string, limit: number, after = ''): Promise<Listed[]> =>
  find(word, { $gt: rowOf(word, after), $lt: endOf(word) }, limit)

/** How many ids one query names; servers limit how far they unfold such a list. */
const atOnce = 1_000

const namedOnes = async (word: string, postings: string[]): Promise<Listed[]> => {
  const found: Listed[] = []
  for (let at = 0; at < postings.length; at += atOnce) {
    const ids = postings.slice(at, at + atOnce).map((posting) => rowOf(word, posting))
    found.push(...(await find(word, { $in: ids }, ids.length)))
  }
  return found
}

/** Finding one named row costs as much as reading so many that lie together. */
const rowsForOne = 4

const most = 100_000

/**
 * Which of these articles (newest first) have a word too. `expected` is how many rows of the word may lie between the first and the last
 * of them: all are read when they are few, else the articles are asked for by name.
 */
export const amongThose = async (word: string, postings: string[], expected: number): Promise<Listed[]> => {
  const [first, last] = [postings[0], postings.at(-1)]
  if (first === undefined || last === undefined) return []
  if (expected > postings.length * rowsForOne) return namedOnes(word, postings)
  return find(word, { $gte: rowOf(word, first), $lte: rowOf(word, last) }, most, new Set(postings))
}
