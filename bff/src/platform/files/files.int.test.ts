import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import mongoose from 'mongoose'
import { ownDatabase } from '../../../test/database'
import { connectDatabase, disconnectDatabase } from '../mongo'
import { openFile, putFile, removeFile } from './files'

const uri = ownDatabase()
beforeAll(() => connectDatabase(uri))
afterAll(disconnectDatabase)

const about = { name: '样例.bin', type: 'application/octet-stream' }
/** Some chunks of the store and a piece. */
const bytes = randomBytes(600_000)
const piecesKept = () => mongoose.connection.collection('files.chunks').countDocuments()

it('keeps bytes with their size and their digest', async () => {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = await putFile(bytes, about)
  expect(file).toEqual({ ...about, id: file.id, size: bytes.length, sha256 })
  expect((await buffer(openFile(file.id))).equals(bytes)).toBe(true)
  const kept = await mongoose.connection.collection('files.files').findOne({ _id: new mongoose.Types.ObjectId(file.id) })
  expect(kept).toMatchObject({ length: bytes.length, metadata: { type: about.type, sha256 } })
})

it('keeps a stream, and gives back any range of it', async () => {
  const { id } = await putFile(Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]), about)
  for (const [start, end] of [
    [0, 1],
    [261_119, 261_121],
    [500_000, 600_000],
  ] as const) {
    expect((await buffer(openFile(id, { start, end }))).equals(bytes.subarray(start, end))).toBe(true)
  }
})

it('keeps an empty file', async () => {
  const { id, size } = await putFile(new Uint8Array(), about)
  expect([size, (await buffer(openFile(id))).length]).toEqual([0, 0])
})

it('keeps nothing of a stream that fails', async () => {
  const before = await piecesKept()
  const failing = async function* () {
    yield bytes
    throw new Error('the line is gone')
  }
  await expect(putFile(Readable.from(failing()), about)).rejects.toThrow('the line is gone')
  expect(await piecesKept()).toBe(before)
})

it('removes a file with all its pieces, and does not mind where there is none', async () => {
  const before = await piecesKept()
  const { id } = await putFile(bytes, about)
  await removeFile(id)
  await removeFile(id)
  expect(await piecesKept()).toBe(before)
  await expect(buffer(openFile(id))).rejects.toThrow(/not found/i)
})
