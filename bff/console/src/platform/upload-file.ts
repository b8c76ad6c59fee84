import { createClient } from '@tisc/shared/platform/client'
import type { UploadPurpose } from '@tisc/shared/platform/uploads/upload-purposes'
import { pieceBytes, uploadsContract } from '@tisc/shared/platform/uploads/uploads.contract'
import { send } from './request'

const uploads = createClient(uploadsContract, send)

const sha256Of = async (bytes: ArrayBuffer): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** Brings a file to the house, piece by piece; gives the handle that a form names it by. `onShare` tells how far it is, in percent. */
export const uploadFile = async (purpose: UploadPurpose, file: File, onShare: (percent: number) => void): Promise<string> => {
  const { handle, pieces } = await uploads.startUpload({ body: { purpose, name: file.name, size: file.size } })
  for (let index = 0; index < pieces; index++) {
    const bytes = await file.slice(index * pieceBytes, (index + 1) * pieceBytes).arrayBuffer()
    await uploads.sendPiece({ params: { handle, index }, query: { sha256: await sha256Of(bytes) }, upload: { name: 'piece', bytes } })
    onShare(Math.floor((100 * (index + 1)) / pieces))
  }
  await uploads.finishUpload({ params: { handle } })
  return handle
}
