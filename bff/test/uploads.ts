import { createHash } from 'node:crypto'
import type { Client } from '@tisc/shared/platform/client'
import type { UploadPurpose } from '@tisc/shared/platform/uploads/upload-purposes'
import { pieceBytes, uploadsContract } from '@tisc/shared/platform/uploads/uploads.contract'

type Uploads = Client<typeof uploadsContract>
type Browser = { client(contract: typeof uploadsContract): Uploads }

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The pieces of a file as they travel. */
export const piecesIn = (bytes: Uint8Array): { index: number; bytes: Uint8Array }[] =>
  Array.from({ length: Math.ceil(bytes.length / pieceBytes) }, (_, index) => ({
    index,
    bytes: bytes.subarray(index * pieceBytes, (index + 1) * pieceBytes),
  }))

/** Sends one piece. */
export const sendPiece = (
  uploads: Uploads,
  handle: string,
  { index, bytes }: { index: number; bytes: Uint8Array },
  sha256 = sha256Of(bytes),
) => uploads.sendPiece({ params: { handle, index }, query: { sha256 }, upload: { name: 'piece', bytes } })

/** A file brought as far as a form could name it; gives its handle. */
export const uploadFile = async (browser: Browser, purpose: UploadPurpose, name: string, bytes: Uint8Array): Promise<string> => {
  const uploads = browser.client(uploadsContract)
  const { handle } = await uploads.startUpload({ body: { purpose, name, size: bytes.length } })
  for (const piece of piecesIn(bytes)) await sendPiece(uploads, handle, piece)
  await uploads.finishUpload({ params: { handle } })
  return handle
}

/** The smallest file that is a PDF to whoever looks at it, with this text in it. */
export const pdfOf = (text: string, length = 0): Uint8Array =>
  Buffer.concat([Buffer.from(`%PDF-1.4\n% ${text}\n`), Buffer.alloc(length, 'x'), Buffer.from('\n%%EOF\n')])
