import { MongoClient } from 'mongodb'
import { engineProcess, engineWithLimit, freshFolder } from '../test/engine-process'
import { rejection } from '../test/with-engine'

const limitKilobytes = 2000

it('fails a write the disk has no room for, and damages nothing', async () => {
  const folder = freshFolder()
  const engine = await engineWithLimit(limitKilobytes, folder)
  const client = await new MongoClient(engine.uri).connect()
  const rows = client.db('full').collection('rows')
  await rows.createIndex({ n: 1 }, { unique: true })
  let acknowledged = 0
  const error = await rejection(
    (async () => {
      for (;;) {
        await rows.insertOne({ n: acknowledged, text: 'x'.repeat(3000) })
        acknowledged++
      }
    })(),
  )
  expect([error.code, error.codeName ?? 'OutOfDiskSpace']).toEqual([14031, 'OutOfDiskSpace'])
  expect(acknowledged).toBeGreaterThan(50)
  expect(await rows.countDocuments()).toBe(acknowledged)
  await client.close()
  await engine.end('SIGKILL')

  const roomy = await engineProcess(folder)
  const again = await new MongoClient(roomy.uri).connect()
  expect(await again.db('full').collection('rows').countDocuments()).toBe(acknowledged)
  expect((await again.db('full').command({ validate: 'rows' })).errors).toEqual([])
  await again.db('full').collection('rows').insertOne({ n: -1 })
  await again.close()
  await roomy.end()
}, 30_000)
