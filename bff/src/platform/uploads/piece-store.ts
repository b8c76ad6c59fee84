import { Schema } from 'mongoose'
import { defineModel, defineSchema } from '../define-model'

/**
 * Where sealed pieces lie. `put` again replaces; `get` has nothing for what is not there; `files` names every file that has pieces, in
 * order, after one of them; `removeBut` removes the pieces whose names begin in one way but not in another. Another store, for objects, would do the same.
 */
export type PieceStore = {
  put(file: string, piece: string, sealed: Uint8Array): Promise<void>
  get(file: string, piece: string): Promise<Uint8Array | undefined>
  remove(file: string): Promise<void>
  removeBut(file: string, beginning: string, but: string): Promise<void>
  fileAfter(file: string): Promise<string | undefined>
}

type FilePieceRecord = { _id: string; sealed: Buffer }

const schema = defineSchema<FilePieceRecord>('filePieces', {
  _id: { type: String, required: true },
  sealed: { type: Schema.Types.Buffer, required: true },
})

/** Shard key: `_id` (hashed). */
export const FilePieces = defineModel('FilePiece', schema)

const idOf = (file: string, piece: string) => `${file} ${piece}`
/** Every id of a file's is between these. */
const ofFile = (file: string) => ({ _id: { $gte: `${file} `, $lt: `${file}!` } })

/**
 * In the database itself: every instance sees them, and a backup has them. Never part of a transaction: a piece counts by the record of
 * its file, and one without is swept.
 */
export const pieceStore: PieceStore = {
  put: async (file, piece, sealed) => {
    const _id = idOf(file, piece)
    await FilePieces.collection.replaceOne(
      { _id: _id as never },
      { sealed: Buffer.from(sealed.buffer, sealed.byteOffset, sealed.length) },
      { upsert: true },
    )
  },
  get: async (file, piece) => {
    const found = await FilePieces.collection.findOne({ _id: idOf(file, piece) as never }, { promoteBuffers: true })
    return found?.sealed as Uint8Array | undefined
  },
  remove: async (file) => {
    await FilePieces.collection.deleteMany(ofFile(file) as never)
  },
  removeBut: async (file, beginning, but) => {
    const [one, other] = [idOf(file, beginning), idOf(file, but)]
    const between = (from: string, to: string) => FilePieces.collection.deleteMany({ _id: { $gte: from, $lt: to } } as never)
    await between(one, other)
    await between(`${other}~`, `${one}~`)
  },
  fileAfter: async (file) => {
    const next = await FilePieces.collection.findOne({ _id: { $gte: `${file}!` } } as never, { projection: { _id: 1 }, sort: { _id: 1 } })
    return next ? String(next._id).split(' ')[0] : undefined
  },
}
