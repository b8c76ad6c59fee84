import { SearchEntries } from './search-entry.model'

/** `{ posting: <text> }` in BSON: the length, the type, the name, the length of the text and, before two closing bytes, the text. */
const textAt = 4 + 1 + 'posting\0'.length + 4

const find = async (filter: Record<string, unknown>, limit: number): Promise<string[]> => {
  const cursor = SearchEntries.collection.find(filter, {
    projection: { posting: 1, _id: 0 },
    sort: { posting: 1 },
    limit,
    batchSize: limit + 1,
    // Thousands of answers of one short text each: reading the text where it lies costs a tenth of decoding documents.
    raw: true,
  })
  const found = (await cursor.toArray()) as unknown as Uint8Array[]
  return found.map((bytes) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', textAt, bytes.byteLength - 2),
  )
}

/** The articles that have a token, newest first, behind `after`. */
export const postingsOf = (token: string, limit: number, after = ''): Promise<string[]> =>
  find({ tokens: token, ...(after && { posting: { $gt: after } }) }, limit)

/** The articles that have a token, newest first, down to `last`. */
export const postingsDownTo = (token: string, last: string, limit: number): Promise<string[]> =>
  find({ tokens: token, posting: { $lte: last } }, limit)

/** How many points of an index one query names; servers limit how far they unfold such a list. */
const atOnce = 1_000

/** Which of these articles have a token too. */
export const amongThose = async (token: string, postings: string[]): Promise<string[]> => {
  const parts = Array.from({ length: Math.ceil(postings.length / atOnce) }, (_, part) => postings.slice(part * atOnce, (part + 1) * atOnce))
  const found = await Promise.all(parts.map((part) => find({ tokens: token, posting: { $in: part } }, part.length)))
  return found.flat()
}
