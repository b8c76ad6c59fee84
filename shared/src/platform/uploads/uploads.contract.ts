import '../zod-setup'
import * as z from 'zod'
import { defineContract } from '../contract'
import { purposeNames } from './upload-purposes'
import { sha256, uploadHandle } from './uploads.schema'

/** The bytes of a piece; only the last one of a file may be shorter. */
export const pieceBytes = 1024 * 1024

const one = z.strictObject({ handle: uploadHandle })

/** The rate of all that is no piece, and of the pieces: 200 MB are 200 of them. */
const [rate, pieceRate] = [
  { points: 600, seconds: 600 },
  { points: 6_000, seconds: 600 },
]

/**
 * How a file comes to the house, in pieces over a line that may break. A page starts an upload and holds its handle, a secret; sends the
 * pieces in any order, each with its SHA-256, as often as it likes; asks which are there and goes on after a break; finishes. The handle
 * then goes into the form it was uploaded for, and the feature that receives the form keeps the file (`keepFiles` of the BFF). What no
 * form named within a day is gone.
 */
export const uploadsContract = defineContract({
  startUpload: {
    method: 'POST',
    path: '/api/uploads',
    access: 'door',
    body: z.strictObject({
      purpose: z.enum(purposeNames),
      name: z.string().max(1_000, '文件名太长，请改短'),
      size: z.int().min(1, '文件是空的'),
    }),
    rate,
    success: 201,
    response: z.object({ handle: z.string(), pieces: z.int() }),
    summary: 'Begin to upload a file of so many bytes for a purpose; its pieces have 1 MiB, the last one what is left',
  },
  getUpload: {
    method: 'GET',
    path: '/api/uploads/:handle',
    access: 'link',
    params: one,
    rate,
    success: 200,
    response: z.object({
      name: z.string(),
      size: z.int(),
      pieces: z.int(),
      arrived: z.array(z.object({ index: z.int(), sha256: z.string() })),
      state: z.enum(['arriving', 'whole', 'kept']),
    }),
    summary: 'Which pieces have arrived, and the SHA-256 of each',
  },
  sendPiece: {
    method: 'PUT',
    path: '/api/uploads/:handle/pieces/:index',
    access: 'link',
    params: z.strictObject({ handle: uploadHandle, index: z.coerce.number().int().min(0).max(1_000) }),
    query: z.strictObject({ sha256 }),
    upload: { accept: [], most: pieceBytes },
    rate: pieceRate,
    success: 200,
    response: z.object({}),
    summary: 'A piece with its SHA-256; the same one again is the same',
  },
  finishUpload: {
    method: 'POST',
    path: '/api/uploads/:handle/finish',
    access: 'link',
    params: one,
    rate,
    long: true,
    success: 200,
    response: z.object({ name: z.string(), size: z.int(), sha256: z.string() }),
    summary: 'All pieces are there: the server reads the whole, counts its SHA-256 and says what it is',
  },
  discardUpload: {
    method: 'DELETE',
    path: '/api/uploads/:handle',
    access: 'link',
    params: one,
    rate,
    success: 200,
    response: z.object({}),
    summary: 'Take an upload back that no form has named yet',
  },
})
