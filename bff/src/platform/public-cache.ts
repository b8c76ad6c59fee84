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
type Ready = { status: number; etag: string; type: string; bytes: Buffer; br?: Promise<Buffer>; gzip?: Promise<Buffer> }

/** What an endpoint made: a text, or bytes, with its status and media type. */
export type Made = { status: number; text: string | Buffer; type: string }

const entries = new LRUCache<string, Promise<Ready>>({ max: 2_000, ttl: 60_000 })

/** Below this, compressing costs more than it saves. */
const worthCompressing = 1_024

const encodings = {
  br: (bytes: Buffer) => toBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer) => toGzip(bytes),
} as const

/** Bytes made ready to be sent. The tag is weak, because the same one stands for every encoding. */
export const toReady = (status: number, type: string, bytes: Buffer): Ready => ({
  status,
  etag: `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`,
  type,
  bytes,
})

const prepare = async (make: () => Promise<Made>): Promise<Ready> => {
  const { status, text, type } = await make()
  return toReady(status, type, typeof text === 'string' ? Buffer.from(text) : text)
}

/** An answer is made once for all who ask for it at the same moment, and again after the content has changed. */
const readyFor = (address: string, revision: RevisionState, make: () => Promise<Made>): Promise<Ready> => {
  const key = `${revision.number} ${address}`
  const found = entries.get(key)
  if (found) return found
  const fresh = prepare(make)
  entries.set(key, fresh)
  const forget = () => entries.delete(key)
  // What is missing is not kept: there are more wrong addresses than right ones.
  fresh.then(({ status }) => status === 200 || forget(), forget)
  return fresh
}

/** Sends what is ready, in the encoding the reader likes best; 304 to whom it is not new. The caller has set its headers for caching. */
export const sendReady = async (req: Request, res: Response, ready: Ready): Promise<void> => {
  res.status(ready.status).set({
    ETag: ready.etag,
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
 * and serve it while we are down. `address` is what the answer depends on. Rejects with what `make` throws.
 */
export const answerPublicly = async (
  req: Request,
  res: Response,
  cache: { revision: string; maxAge: number; address: string },
  make: () => Promise<Made>,
): Promise<void> => {
  const { revision, ready } = await withinPatience(current(cache.address, cache.revision, make))
  res.set(
    ready.status === 200
      ? {
          'Last-Modified': revision.at.toUTCString(),
          'Cache-Control': `public, max-age=0, s-maxage=${cache.maxAge}, stale-if-error=86400`,
        }
      : { 'Cache-Control': 'no-store' },
  )
  await sendReady(req, res, ready)
}
