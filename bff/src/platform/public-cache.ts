import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Request, Response } from 'express'
import { LRUCache } from 'lru-cache'
import { withinPatience } from './patience'
import { currentRevision, type RevisionState } from './revisions'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** An answer to everybody, ready to send: its bytes, and each encoding once somebody asked for it. */
type Ready = { revision: number; etag: string; type: string; bytes: Buffer; br?: Promise<Buffer>; gzip?: Promise<Buffer> }

/** What an endpoint made: a text with its media type. */
export type Made = { text: string; type: string }

const entries = new LRUCache<string, Promise<Ready>>({ max: 2_000, ttl: 60_000 })

/** Below this, compressing costs more than it saves. */
const worthCompressing = 1_024

const encodings = {
  br: (bytes: Buffer) => toBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer) => toGzip(bytes),
} as const

const prepare = async (revision: RevisionState, make: () => Promise<Made>): Promise<Ready> => {
  const { text, type } = await make()
  const bytes = Buffer.from(text)
  // Weak, because the same tag stands for every encoding.
  return { revision: revision.number, etag: `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`, type, bytes }
}

/** An answer is made once for all who ask for it at the same moment, and again after the content has changed. */
const readyFor = (address: string, revision: RevisionState, make: () => Promise<Made>): Promise<Ready> => {
  const key = `${revision.number} ${address}`
  const found = entries.get(key)
  if (found) return found
  const fresh = prepare(revision, make)
  entries.set(key, fresh)
  fresh.catch(() => entries.delete(key))
  return fresh
}

const send = async (req: Request, res: Response, ready: Ready): Promise<void> => {
  const accepted = ready.bytes.length >= worthCompressing && req.acceptsEncodings('br', 'gzip')
  if (accepted !== 'br' && accepted !== 'gzip') return void res.end(req.method === 'HEAD' ? undefined : ready.bytes)
  ready[accepted] ??= encodings[accepted](ready.bytes)
  const bytes = await ready[accepted]
  res.set({ 'Content-Encoding': accepted, 'Content-Length': String(bytes.length) })
  res.end(req.method === 'HEAD' ? undefined : bytes)
}

const current = async (address: string, name: string, make: () => Promise<Made>) => {
  const revision = await currentRevision(name)
  return { revision, ready: await readyFor(address, revision, make) }
}

/**
 * Answers a public read. Browsers ask again each time (a 304 costs nothing), a proxy in front may keep the answer for `maxAge` seconds
 * and serve it while we are down. Rejects with what `make` throws.
 */
export const answerPublicly = async (
  req: Request,
  res: Response,
  cache: { revision: string; maxAge: number },
  make: () => Promise<Made>,
): Promise<void> => {
  const { revision, ready } = await withinPatience(current(req.originalUrl, cache.revision, make))
  res.set({
    ETag: ready.etag,
    'Last-Modified': revision.at.toUTCString(),
    'Cache-Control': `public, max-age=0, s-maxage=${cache.maxAge}, stale-if-error=86400`,
    Vary: 'Accept-Encoding',
    'Content-Type': ready.type,
    'Content-Length': String(ready.bytes.length),
  })
  if (req.fresh) {
    res.removeHeader('Content-Type')
    res.removeHeader('Content-Length')
    return void res.status(304).end()
  }
  await send(req, res, ready)
}
