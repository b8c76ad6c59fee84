import { createHash } from 'node:crypto'
import { limitsOf, type UploadPurpose } from '@tisc/shared/platform/uploads/upload-purposes'
import { pieceBytes } from '@tisc/shared/platform/uploads/uploads.contract'
import { toShownName } from '../file-name'
import { ProblemError } from '../problem-error'
import { digestOf } from '../secret'
import type { Vault } from '../vault/vault'
import type { Visit } from '../visit'
import { refuseUnkeptFlood } from './flood'
import { lookAt, refuseEarly } from './look'
import { pieceStore } from './piece-store'
import { removeFile } from './removing'
import { createSealed, openSealed, piecesOf } from './sealed-file'
import { type SealedFileRecord, SealedFiles } from './sealed-file.model'

const gone = () => new ProblemError('not-found', '这次上传已经过期，请重新选文件')

const find = async (handle: string): Promise<SealedFileRecord> => {
  const record = await SealedFiles.findOne({ digest: digestOf(handle) }).lean<SealedFileRecord>()
  if (!record) throw gone()
  return record
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)

/** Begins an upload. Throws `too-large`, or `too-many-requests` where too much lies that nobody kept. */
export const startUpload = async (
  vault: Vault,
  { purpose, name, size }: { purpose: UploadPurpose; name: string; size: number },
  visit: Visit,
  now: Date,
) => {
  const most = limitsOf(purpose).mostMegabytes
  if (size > most * 1024 * 1024)
    throw new ProblemError('too-large', `这个文件有${megabytes(size)}MB，最多${most}MB；请压缩、拆成几个，或者把清晰度调低一些`)
  const network = await vault.token('upload network', visit.network)
  await refuseUnkeptFlood(network, size)
  const { handle } = await createSealed(vault, { purpose, network, size, name: toShownName(name) }, now)
  return { handle, pieces: piecesOf(size) }
}

/** What has arrived of an upload. */
export const getUpload = async (vault: Vault, handle: string) => {
  const record = await find(handle)
  const { name } = await openSealed(vault, record)
  const arrived = Object.entries(record.arrived).map(([index, sha256]) => ({ index: Number(index), sha256 }))
  return { name, size: record.size, pieces: piecesOf(record.size), arrived, state: record.state }
}

type Piece = { index: number; sha256: string; bytes: Uint8Array }

const checkPiece = ({ size }: SealedFileRecord, { index, sha256, bytes }: Piece): void => {
  const expected = Math.min(pieceBytes, size - index * pieceBytes)
  if (expected !== bytes.length || createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new ProblemError('bad-request', '这一段在路上变了，请再传一次')
}

const differs = () => new ProblemError('conflict', '这不是刚才那个文件，请重新选文件')

/** Takes a piece. The same one again is the same; another in its place is `conflict`; one that changed on its way `bad-request`. */
export const sendPiece = async (vault: Vault, handle: string, piece: Piece, now: Date): Promise<Record<string, never>> => {
  const record = await find(handle)
  checkPiece(record, piece)
  const { index, sha256, bytes } = piece
  const there = record.arrived[index]
  if (there === sha256 || record.state !== 'arriving') return {}
  if (there) throw differs()
  if (index === 0) await refuseEarly(record.purpose, bytes).catch((error: unknown) => discardWith(record, error))
  await (await openSealed(vault, record)).put(index, bytes)
  const arrived = `arrived.${index}`
  const marked = await SealedFiles.updateOne(
    { _id: record._id, state: 'arriving', [arrived]: { $exists: false } },
    { $set: { [arrived]: sha256, touchedAt: now } },
  )
  if (marked.matchedCount === 0 && !(await SealedFiles.exists({ _id: record._id }))) {
    await pieceStore.remove(record._id.toHexString())
    throw gone()
  }
  return {}
}

const discardWith = async (record: SealedFileRecord, error: unknown): Promise<never> => {
  if (error instanceof ProblemError) await removeFile(record._id)
  throw error
}

const told = (name: string, { size, found }: Pick<SealedFileRecord, 'size' | 'found'>) => ({ name, size, sha256: found?.sha256 ?? '' })

/** Takes away the marks of pieces that are not what their senders said: they are sent again. */
const sendAgain = async ({ _id }: SealedFileRecord, wrong: number[]): Promise<never> => {
  await SealedFiles.updateOne({ _id, state: 'arriving' }, { $unset: Object.fromEntries(wrong.map((index) => [`arrived.${index}`, 1])) })
  throw new ProblemError('conflict', '有几段没有传好，请继续上传')
}

/** What is being read right now: a whole file is read once, however often and impatiently it is asked for. */
const reading = new Map<string, ReturnType<typeof finish>>()

/** Reads the whole, says what it is and counts its SHA-256; again is the same. Throws `conflict` where pieces are missing. */
export const finishUpload = (vault: Vault, handle: string, now: Date) => {
  const digest = digestOf(handle)
  const going = reading.get(digest) ?? finish(vault, handle, now).finally(() => reading.delete(digest))
  reading.set(digest, going)
  return going
}

const finish = async (vault: Vault, handle: string, now: Date): Promise<{ name: string; size: number; sha256: string }> => {
  const record = await find(handle)
  const opened = await openSealed(vault, record)
  if (record.state !== 'arriving') return told(opened.name, record)
  const count = piecesOf(record.size)
  if (Object.keys(record.arrived).length < count) throw new ProblemError('conflict', '文件还没有传完，请继续上传')
  const { pieces, ...found } = await lookAt(record.purpose, opened.bytes).catch((error: unknown) => discardWith(record, error))
  const wrong = pieces.flatMap((sha256, index) => (record.arrived[index] === sha256 ? [] : [index]))
  if (wrong.length > 0) await sendAgain(record, wrong)
  await SealedFiles.updateOne({ _id: record._id, state: 'arriving' }, { $set: { state: 'whole', found, arrived: {}, touchedAt: now } })
  return told(opened.name, { ...record, found })
}

/** Takes an upload back; what a form has named stays. */
export const discardUpload = async (handle: string): Promise<Record<string, never>> => {
  const record = await SealedFiles.findOne({ digest: digestOf(handle), state: { $ne: 'kept' } }).lean<SealedFileRecord>()
  if (record) await removeFile(record._id)
  return {}
}
