import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Request, Response } from 'express'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

const encodings = {
  br: (bytes: Buffer) => toBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer) => toGzip(bytes),
} as const
type Encoding = keyof typeof encodings

/** An answer to everybody, ready to send: its bytes, and each encoding once somebody asked for it. */
export type Ready = {
  status: number
  etag: string
  type: string
  bytes: Buffer
  packed: { [E in Encoding]?: Buffer | Promise<Buffer> }
}

/** Bytes made ready to be sent. The tag is weak, because the same one stands for every encoding. */
export const toReady = (status: number, type: string, bytes: Buffer): Ready => ({
  status,
  etag: `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`,
  type,
  bytes,
  packed: {},
})

/** Below this, compressing costs more than it saves. */
const worthCompressing = 1_024

/** Browsers send a handful of different lists of encodings, again and again. */
const liked = new Map<string, Encoding | undefined>()
const mostLiked = 100

const encodingFor = (req: Request): Encoding | undefined => {
  const accepted = req.headers['accept-encoding']
  if (typeof accepted !== 'string') return undefined
  if (liked.has(accepted)) return liked.get(accepted)
  const best = req.acceptsEncodings('br', 'gzip') || undefined
  if (liked.size >= mostLiked) liked.clear()
  liked.set(accepted, best as Encoding | undefined)
  return best as Encoding | undefined
}

const pack = (ready: Ready, encoding: Encoding): Promise<Buffer> => {
  const packing = encodings[encoding](ready.bytes)
  ready.packed[encoding] = packing
  packing.then(
    (bytes) => {
      ready.packed[encoding] = bytes
    },
    () => delete ready.packed[encoding],
  )
  return packing
}

const isFresh = (req: Request): boolean => ('if-none-match' in req.headers || 'if-modified-since' in req.headers) && req.fresh

const send = (req: Request, res: Response, { status, type }: Ready, bytes: Buffer, encoding?: Encoding): void => {
  res.writeHead(status, { 'Content-Type': type, 'Content-Length': bytes.length, ...(encoding && { 'Content-Encoding': encoding }) })
  res.end(req.method === 'HEAD' ? undefined : bytes)
}

const sendLater = async (req: Request, res: Response, ready: Ready, packing: Promise<Buffer>, encoding: Encoding): Promise<void> =>
  send(req, res, ready, await packing, encoding)

/**
 * Sends what is ready, in the encoding the reader likes best; 304 to whom it is not new. The caller has set its headers for caching.
 * Waits for nothing unless an encoding is asked for the first time.
 */
export const sendReady = (req: Request, res: Response, ready: Ready): Promise<void> | undefined => {
  res.statusCode = ready.status
  res.setHeader('ETag', ready.etag)
  res.setHeader('Vary', 'Accept-Encoding')
  if (isFresh(req)) return void res.writeHead(304).end()
  const encoding = ready.bytes.length >= worthCompressing ? encodingFor(req) : undefined
  if (!encoding) return send(req, res, ready, ready.bytes) as undefined
  const packed = ready.packed[encoding] ?? pack(ready, encoding)
  if ('then' in packed) return sendLater(req, res, ready, packed, encoding)
  return send(req, res, ready, packed, encoding) as undefined
}
