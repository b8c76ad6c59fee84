import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

type File = { size: number; from(position: number): AsyncIterable<Uint8Array> }

/**
 * Serves one file on loopback to a program that has to go back and forth in it, at an address that nobody guesses: so its bytes lie on no
 * disk unsealed. `close` ends it with all that is still asked for; `failure` is what was wrong with the file itself.
 */
export const serveOneFile = async ({ size, from }: File) => {
  const path = `/${randomBytes(32).toString('hex')}`
  let failure: unknown
  const server = createServer((req, res) => {
    if (req.url !== path) return res.writeHead(404).end()
    const begin = Number(/^bytes=(\d+)-/.exec(req.headers.range ?? '')?.[1] ?? 0)
    if (begin >= size) return res.writeHead(416).end()
    res.writeHead(206, { 'Accept-Ranges': 'bytes', 'Content-Length': size - begin, 'Content-Range': `bytes ${begin}-${size - 1}/${size}` })
    const pieces = from(begin)[Symbol.asyncIterator]()
    // only what cannot be read is a failure: whoever goes away throws into this too, where it waits to be read on
    const next = () =>
      pieces.next().catch((error: unknown) => {
        failure = error
        throw error
      })
    const bytes = async function* () {
      for (let piece = await next(); !piece.done; piece = await next()) yield piece.value
    }
    // whoever reads goes away in the middle, to go on elsewhere
    return void pipeline(Readable.from(bytes()), res).catch(() => undefined)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    failure: () => failure,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
