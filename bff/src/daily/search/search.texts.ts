import { idOf, idTextOf, type Posting } from './posting'
import { SearchTexts } from './search-text.model'

/** `{ _id: <12 bytes>, text: … }` in BSON: the length, the type and the name stand before the id. */
const idAt = 4 + 1 + '_id\0'.length
const textAt = idAt + 12

const atOnce = 1_000

/** Which of these articles have every one of the folded texts word for word. */
export const withTexts = async <P extends Posting>(postings: P[], texts: string[]): Promise<P[]> => {
  if (texts.length === 0 || postings.length === 0) return postings
  const wanted = texts.map((text) => Buffer.from(text))
  const having = new Set<string>()
  for (let at = 0; at < postings.length; at += atOnce) {
    const ids = postings.slice(at, at + atOnce).map(idOf)
    const cursor = SearchTexts.collection.find({ _id: { $in: ids } }, { batchSize: atOnce + 1, raw: true })
    // The words are looked for in the bytes as they come: decoding thousands of texts would cost ten times as much.
    for (const bytes of (await cursor.toArray()) as unknown as Uint8Array[]) {
      const document = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      if (wanted.every((text) => document.includes(text, textAt))) having.add(document.toString('base64url', idAt, textAt))
    }
  }
  return postings.filter((posting) => having.has(idTextOf(posting)))
}
