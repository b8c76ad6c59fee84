import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { appHeader } from '@tisc/shared/platform/contract'
import type { UploadPurpose } from '@tisc/shared/platform/uploads/upload-purposes'
import { pieceBytes } from '@tisc/shared/platform/uploads/uploads.contract'

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

type Sent = { url: string; path: string; bytes: Uint8Array }

/** Sends a body as a phone does; with `cut` the line breaks when half of it is on its way. */
const put = ({ url, path, bytes }: Sent, cut = false): Promise<number> =>
  new Promise((resolve) => {
    const headers = {
      'Content-Type': 'application/octet-stream',
      'Content-Length': bytes.length,
      'X-Tisc-File-Name': 'piece',
      [appHeader]: 'h5',
    }
    const sending = request(url + path, { method: 'PUT', headers }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
    })
    sending.on('error', () => resolve(0))
    if (!cut) return void sending.end(bytes)
    sending.write(bytes.subarray(0, bytes.length >> 1), () => sending.destroy())
  })

const ask = async <T>(url: string, method: string, path: string, body?: unknown): Promise<T> => {
  const headers = { [appHeader]: 'h5', 'Content-Type': 'application/json' }
  const answer = await fetch(url + path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) })
  if (!answer.ok) throw new Error(`${method} ${path.replace(/[\w-]{43}/, '…')} answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as T
}

const piecePath = (handle: string, index: number, piece: Uint8Array) => `/api/uploads/${handle}/pieces/${index}?sha256=${sha256Of(piece)}`

type Told = { cuts?: number; purpose?: UploadPurpose }

/** Brings a file (evidence, unless told) to servers in turn, over a line that is cut so many times; gives its handle, and what the server counted. */
export const bringFile = async (
  urls: readonly string[],
  name: string,
  bytes: Uint8Array,
  { cuts = 0, purpose = 'evidence' }: Told = {},
) => {
  const [url = ''] = urls
  const start = await ask<{ handle: string; pieces: number }>(url, 'POST', '/api/uploads', {
    purpose,
    name,
    size: bytes.length,
  })
  const { handle, pieces } = start
  let left = cuts
  for (let index = 0; index < pieces; index++) {
    const piece = bytes.subarray(index * pieceBytes, (index + 1) * pieceBytes)
    const share = index === pieces - 1 ? left : Math.ceil(cuts / pieces)
    for (let cut = 0; cut < Math.min(share, left); cut++)
      await put({ url: urls[cut % urls.length] ?? url, path: piecePath(handle, index, piece), bytes: piece }, true)
    left -= Math.min(share, left)
    const status = await put({ url: urls[index % urls.length] ?? url, path: piecePath(handle, index, piece), bytes: piece })
    if (status !== 200) throw new Error(`a piece was answered ${status}`)
  }
  const { sha256 } = await ask<{ sha256: string }>(url, 'POST', `/api/uploads/${handle}/finish`)
  return { handle, sha256, cuts: cuts - left }
}
