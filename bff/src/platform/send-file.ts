import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { HandedFile } from '@tisc/shared/platform/contract'
import type { Response } from 'express'

/** Whether the reader went away, which is no failure of ours. */
const wentAway = (error: unknown): boolean => (error as { code?: string }).code === 'ERR_STREAM_PREMATURE_CLOSE'

/**
 * Hands a file over to be saved: from a neutral type, so that no browser shows or runs it, whatever it is. The first piece is read before
 * the headers go, so that a file that cannot be read is a problem and no half file; a later failure breaks the line.
 */
export const sendFile = async (res: Response, { name, size, bytes }: HandedFile): Promise<void> => {
  const pieces = bytes[Symbol.asyncIterator]()
  const first = await pieces.next()
  const all = async function* () {
    for (let piece = first; !piece.done; piece = await pieces.next()) yield piece.value
  }
  res
    .status(200)
    .attachment(name)
    .type('application/octet-stream')
    .set({ 'Content-Length': String(size), 'Cache-Control': 'no-store', 'Content-Security-Policy': "sandbox; default-src 'none'" })
  await pipeline(Readable.from(all()), res).catch((error: unknown) => {
    if (!wentAway(error)) throw error
  })
}
