import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { GridFSBucket } from 'mongodb'
import { rejection, withEngine } from '../test/with-engine'

const fixture = withEngine()

it('keeps files in GridFS: whole, in parts, by name and revision, renamed and deleted', async () => {
  const bucket = new GridFSBucket(fixture.db, { bucketName: 'files', chunkSizeBytes: 1000 })
  const [first, second] = [randomBytes(12_345), randomBytes(1000)]
  const upload = bucket.openUploadStream('report.pdf', { metadata: { of: 'patent' } })
  await pipeline(Readable.from([first.subarray(0, 5000), first.subarray(5000)]), upload)
  await pipeline(Readable.from([second]), bucket.openUploadStream('report.pdf'))
  expect((await buffer(bucket.openDownloadStream(upload.id))).equals(first)).toBe(true)
  expect((await buffer(bucket.openDownloadStream(upload.id, { start: 999, end: 4001 }))).equals(first.subarray(999, 4001))).toBe(true)
  expect((await buffer(bucket.openDownloadStreamByName('report.pdf'))).equals(second)).toBe(true)
  expect((await buffer(bucket.openDownloadStreamByName('report.pdf', { revision: 0 }))).equals(first)).toBe(true)
  await bucket.rename(upload.id, 'first.pdf')
  expect(await bucket.find({ 'metadata.of': 'patent' }).toArray()).toMatchObject([
    { filename: 'first.pdf', length: 12_345, chunkSize: 1000 },
  ])
  await bucket.delete(upload.id)
  expect(await fixture.db.collection('files.chunks').countDocuments({ files_id: upload.id })).toBe(0)
  expect((await rejection(buffer(bucket.openDownloadStream(upload.id)))).message).toMatch(/FileNotFound/)
  await bucket.drop()
  expect(await fixture.db.listCollections({ name: /^files\./ }).toArray()).toEqual([])
})
