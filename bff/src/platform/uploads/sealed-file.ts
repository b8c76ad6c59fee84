import { randomBytes } from 'node:crypto'
import { pieceBytes } from '@tisc/shared/platform/uploads/uploads.contract'
import mongoose from 'mongoose'
import { digestOf } from '../secret'
import type { Vault } from '../vault/vault'
import { createPieceCipher } from './piece-cipher'
import { pieceStore } from './piece-store'
import { fileOwner, type SealedFileRecord, SealedFiles } from './sealed-file.model'

/** What is sealed of a file beside its pieces. */
type Sealed = { name: string; key: string }

/** How many pieces so many bytes are. */
export const piecesOf = (size: number): number => Math.ceil(size / pieceBytes)

type Begun = Pick<SealedFileRecord, 'purpose' | 'network' | 'size'> & { name: string }

/** A file that is to come, with a key of its own and the handle by which whoever sends it is known. */
export const createSealed = async (
  vault: Vault,
  { name, ...about }: Begun,
  now: Date,
): Promise<{ handle: string; record: SealedFileRecord }> => {
  // Random, not counted up: nobody guesses the file of another.
  const _id = new mongoose.Types.ObjectId(randomBytes(12))
  const fields = await vault.create(fileOwner(_id), now)
  const sealed: Sealed = { name, key: randomBytes(32).toString('base64') }
  const handle = randomBytes(32).toString('base64url')
  const record: SealedFileRecord = {
    ...{ _id, ...about, digest: digestOf(handle), sealed: fields.seal(JSON.stringify(sealed), 'file') },
    ...{ state: 'arriving', arrived: {}, touchedAt: now },
  }
  await SealedFiles.create([record])
  return { handle, record }
}

/** The name of a piece, in the order of the file. */
const nameOf = (index: number): string => String(index).padStart(4, '0')

/** The clean copy of a picture beside the pieces; that of a video is in pieces too, with the name of the run that drew it. */
const view = 'view'
const copyOf = (run: string, index: number): string => `copy ${run} ${nameOf(index)}`

/** A file opened with its own key. Its pieces are read one by one, so that memory stays flat; a changed byte is noticed and thrown. */
export const openSealed = async (vault: Vault, { _id, size, sealed }: Pick<SealedFileRecord, '_id' | 'size' | 'sealed'>) => {
  const fields = await vault.open(fileOwner(_id))
  if (!fields) throw new Error(`the key of file ${_id.toHexString()} is not there`)
  const { name, key } = JSON.parse(fields.open(sealed, 'file')) as Sealed
  const [id, pieces] = [_id.toHexString(), piecesOf(size)]
  const cipher = createPieceCipher(Buffer.from(key, 'base64'), id, pieces)
  const read = async (piece: string): Promise<Buffer | undefined> => {
    const bytes = await pieceStore.get(id, piece)
    try {
      return bytes && cipher.open(bytes, piece)
    } catch (error) {
      throw new Error(`piece ${piece} of file ${id} was changed where it is stored`, { cause: error })
    }
  }
  const whole = async (piece: string): Promise<Buffer> => {
    const bytes = await read(piece)
    if (!bytes) throw new Error(`piece ${piece} of file ${id} is not there`)
    return bytes
  }
  return {
    name,
    put: (index: number, bytes: Uint8Array) => pieceStore.put(id, nameOf(index), cipher.seal(bytes, nameOf(index))),
    bytes: async function* () {
      for (let index = 0; index < pieces; index++) yield await whole(nameOf(index))
    },
    bytesFrom: async function* (position: number) {
      const first = Math.floor(position / pieceBytes)
      for (let index = first; index < pieces; index++) {
        const piece = await whole(nameOf(index))
        yield index === first ? piece.subarray(position - first * pieceBytes) : piece
      }
    },
    readView: () => read(view),
    keepView: (bytes: Uint8Array) => pieceStore.put(id, view, cipher.seal(bytes, view)),
    copy: async function* ({ run, size: copied }: { run: string; size: number }) {
      for (let index = 0; index < piecesOf(copied); index++) yield await whole(copyOf(run, index))
    },
    keepCopy: (run: string, index: number, bytes: Uint8Array) => {
      const piece = copyOf(run, index)
      return pieceStore.put(id, piece, cipher.seal(bytes, piece))
    },
    /** Takes away what runs have left that were cut off. */
    dropCopiesBut: (run: string) => pieceStore.removeBut(id, 'copy ', `copy ${run} `),
  }
}
export type OpenedFile = Awaited<ReturnType<typeof openSealed>>
