import { createHash } from 'node:crypto'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import mongoose, { mongo } from 'mongoose'

/** What is kept of a file. `type` is what we found it to be, never what its sender said; `size` in bytes. */
export type StoredFile = { id: string; name: string; type: string; size: number; sha256: string }

const buckets = new WeakMap<object, mongo.GridFSBucket>()

/** The house's one store, in the database itself: every instance sees it, and a backup of the database has it. */
const bucketOfHouse = (): mongo.GridFSBucket => {
  const { db } = mongoose.connection
  if (!db) throw new mongo.MongoNotConnectedError('the file store has no database')
  const bucket = buckets.get(db) ?? new mongo.GridFSBucket(db, { bucketName: 'files' })
  buckets.set(db, bucket)
  return bucket
}

const isMissing = (error: unknown): boolean => error instanceof mongo.MongoError && /file not found/i.test(error.message)

/** Removes a file, if it is there. */
export const removeFile = async (id: string): Promise<void> => {
  try {
    await bucketOfHouse().delete(new mongo.ObjectId(id))
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

/** Keeps a file, from bytes or from a stream; it is there when this resolves, and nothing of it is when this rejects. */
export const putFile = async (content: Uint8Array | Readable, { name, type }: { name: string; type: string }): Promise<StoredFile> => {
  const hash = createHash('sha256')
  const kept = { type, sha256: '' }
  let size = 0
  const measure = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      hash.update(chunk)
      size += chunk.length
      done(null, chunk)
    },
    flush(done) {
      kept.sha256 = hash.digest('hex')
      done()
    },
  })
  const upload = bucketOfHouse().openUploadStream(name, { metadata: kept })
  const id = upload.id.toHexString()
  try {
    await pipeline(content instanceof Uint8Array ? Readable.from([content]) : content, measure, upload)
  } catch (error) {
    // What made the writing fail may keep us from clearing up too; the first failure is the one to tell.
    await removeFile(id).catch(() => undefined)
    throw error
  }
  return { id, name, size, ...kept }
}

/** The bytes of a file, or of a range of it (`end` not included). The stream fails where there is no such file. */
export const openFile = (id: string, range: { start?: number; end?: number } = {}): Readable =>
  bucketOfHouse().openDownloadStream(new mongo.ObjectId(id), range)
