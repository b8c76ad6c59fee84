import { hash } from '@stablelib/sha256'
import type { UploadPurpose } from '@tisc/shared/platform/uploads/upload-purposes'
import { NoAnswer } from '../no-answer'
import type { PickedFile } from './pick-files'
import { forgetUnfinished, rememberUnfinished, unfinishedOf } from './unfinished'
import { uploadsApi } from './uploads.api'

/** As the contract has it; named here so that no schema is loaded before it is needed. */
const pieceBytes = 1024 * 1024
/** How many pieces are on their way at once: one waits for its answer while another travels. */
const lanes = 2

/** How an upload goes: bytes there, a line that is cut (it goes on by itself), the server reading the whole. */
export type Going = { sent: number; state: 'sending' | 'waiting' | 'checking' }

type Upload = {
  file: PickedFile
  purpose: UploadPurpose
  tell: (going: Going) => void
  /** Resolves when it may go on: the line is back, a while has passed, nobody has paused it. Rejects once it is stopped. */
  mayGoOn: (hindered: boolean) => Promise<void>
}

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

// told apart by name: importing the class would bring zod
const statusOf = (error: unknown): number => (error as { problem?: { status?: number } }).problem?.status ?? 0

/** How often a piece is sent again that changed on its way. */
const most = 5

/** Whether trying again may help: no answer, a busy or restarting server, or a piece that changed on its way. */
const isPassing = (error: unknown, tried: number): boolean =>
  error instanceof NoAnswer || statusOf(error) >= 500 || statusOf(error) === 429 || (statusOf(error) === 400 && tried < most)

/** Asks until there is an answer, however often the line is cut. */
const insist = async <T>({ mayGoOn }: Upload, ask: () => Promise<T>): Promise<T> => {
  for (let tried = 0; ; tried += 1) {
    await mayGoOn(tried > 0)
    try {
      return await ask()
    } catch (error) {
      if (!isPassing(error, tried)) throw error
    }
  }
}

const readPiece = async ({ file }: Upload, index: number) => {
  const bytes = await file.read(index * pieceBytes, Math.min(file.size, (index + 1) * pieceBytes))
  return { bytes, sha256: hexOf(hash(new Uint8Array(bytes))) }
}

type Begun = { handle: string; pieces: number; arrived: Map<number, string> }

const begin = async (upload: Upload): Promise<Begun> => {
  const { file, purpose } = upload
  const about = { purpose, name: file.name, size: file.size }
  const known = unfinishedOf(about)
  const there = known ? await insist(upload, () => uploadsApi.getUpload({ params: { handle: known } })).catch(() => undefined) : undefined
  if (known && there && there.state !== 'kept')
    return { handle: known, pieces: there.pieces, arrived: new Map(there.arrived.map(({ index, sha256 }) => [index, sha256])) }
  const { handle, pieces } = await insist(upload, () => uploadsApi.startUpload({ body: about }))
  rememberUnfinished(handle, about)
  return { handle, pieces, arrived: new Map() }
}

/** Sends what is missing: the first piece before all others, because it tells whether the file is taken at all. */
const sendPieces = async (upload: Upload, { handle, pieces, arrived }: Begun): Promise<void> => {
  const bytesOf = (index: number) => Math.min(pieceBytes, upload.file.size - index * pieceBytes)
  let sent = [...arrived.keys()].reduce((sum, index) => sum + bytesOf(index), 0)
  const missing = Array.from({ length: pieces }, (_, index) => index).filter((index) => !arrived.has(index))
  const sendNext = async (): Promise<void> => {
    const index = missing.shift()
    if (index === undefined) return
    const { bytes, sha256 } = await readPiece(upload, index)
    await insist(upload, () => uploadsApi.sendPiece({ params: { handle, index }, query: { sha256 }, upload: { name: 'piece', bytes } }))
    sent += bytesOf(index)
    upload.tell({ sent, state: 'sending' })
    if (index > 0) return sendNext()
  }
  upload.tell({ sent, state: 'sending' })
  if (missing[0] === 0) await sendNext()
  await Promise.all(Array.from({ length: lanes }, sendNext))
}

/** A file of the same name and size need not be the same: what has arrived is compared with what is here. */
const isSame = async (upload: Upload, { arrived }: Begun): Promise<boolean> => {
  for (const [index, sha256] of arrived) if ((await readPiece(upload, index)).sha256 !== sha256) return false
  return true
}

/** Sends all there is and finishes; what the server found wrong then is sent once more. */
const bring = async (upload: Upload, begun: Begun, again = true): Promise<void> => {
  await sendPieces(upload, begun)
  upload.tell({ sent: upload.file.size, state: 'checking' })
  try {
    await insist(upload, () => uploadsApi.finishUpload({ params: { handle: begun.handle } }))
  } catch (error) {
    if (statusOf(error) !== 409 || !again) throw error
    await bring(upload, await begin(upload), false)
  }
}

/** Brings a file to the server, over a line that may break, and gives its handle. Throws what keeps it from being taken. */
export const uploadFile = async (upload: Upload): Promise<string> => {
  let begun = await begin(upload)
  if (!(await isSame(upload, begun))) {
    forgetUnfinished(begun.handle)
    begun = await begin(upload)
  }
  const { handle } = begun
  try {
    await bring(upload, begun)
  } catch (error) {
    if (statusOf(error) > 0) forgetUnfinished(handle)
    throw error
  }
  forgetUnfinished(handle)
  return handle
}
