import { Long, MongoClient, UUID } from 'mongodb'
import { type EngineProcess, engineProcess, freshFolder } from '../test/engine-process'
import { Wire } from '../test/wire'

const patienceMs = 30_000

/** Kills the engine and starts it again on its folder. */
async function crash(engine: EngineProcess, folder: string): Promise<EngineProcess> {
  await engine.end('SIGKILL')
  return engineProcess(folder)
}

it(
  'resumes a change stream after a crash',
  async () => {
    const folder = freshFolder()
    const first = await engineProcess(folder)
    const before = await new MongoClient(first.uri).connect()
    const rows = before.db('r').collection('rows')
    const stream = rows.watch()
    await stream.tryNext()
    await rows.insertOne({ n: 1 })
    const { _id: token } = await stream.next()
    await rows.insertOne({ n: 2 })
    await stream.close()
    await before.close()
    const second = await crash(first, folder)
    const after = await new MongoClient(second.uri).connect()
    const resumed = after.db('r').collection('rows').watch([], { resumeAfter: token })
    expect(await resumed.next()).toMatchObject({ operationType: 'insert', fullDocument: { n: 2 } })
    await resumed.close()
    await after.close()
    await second.end()
  },
  patienceMs,
)

it(
  'applies a write and a commit once that are sent again after a crash',
  async () => {
    const folder = freshFolder()
    const first = await engineProcess(folder)
    const [lsid, other] = [{ id: new UUID() }, { id: new UUID() }]
    const write = {
      findAndModify: 'rows',
      query: { _id: 1 },
      update: { $inc: { n: 1 } },
      upsert: true,
      new: true,
      lsid,
      txnNumber: Long.fromNumber(5),
    }
    const begun = { lsid: other, txnNumber: Long.fromNumber(3), autocommit: false }
    const commit = { commitTransaction: 1, ...begun }
    const before = await Wire.to(first.uri)
    expect((await before.command('r', write)).value.n).toBe(1)
    await before.command('r', { insert: 'rows', documents: [{ _id: 2 }], startTransaction: true, ...begun })
    expect((await before.command('admin', commit)).ok).toBe(1)
    const second = await crash(first, folder)
    const after = await Wire.to(second.uri)
    expect((await after.command('r', write)).value.n).toBe(1)
    expect((await after.command('admin', commit)).ok).toBe(1)
    expect((await after.command('r', { insert: 'rows', documents: [{ _id: 3 }], ...begun })).code).toBe(251)
    expect((await after.command('r', { find: 'rows' })).cursor.firstBatch).toHaveLength(2)
    after.close()
    await second.end()
  },
  patienceMs,
)
