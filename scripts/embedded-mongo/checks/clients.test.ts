import { MongoBackend } from '@agendajs/mongo-backend'
import { Agenda } from 'agenda'
import mongoose, { type Connection, Schema } from 'mongoose'
import { RateLimiterMongo } from 'rate-limiter-flexible'
import { withEngine } from '../test/with-engine'

const fixture = withEngine()
const patienceMs = 30_000

describe('mongoose', () => {
  let connection: Connection
  beforeAll(async () => {
    connection = await mongoose.createConnection(fixture.engine.uri, { dbName: 'mongoose' }).asPromise()
  })
  afterAll(() => connection.close())

  const person = new Schema(
    {
      name: { type: String, required: true },
      email: { type: String, unique: true },
      tags: [String],
      visits: { type: Number, default: 0 },
      at: Date,
    },
    { timestamps: true, strict: 'throw', optimisticConcurrency: true },
  )

  it('makes its indexes, reads leanly, updates atomically and says what is double', async () => {
    const Person = connection.model('Person', person)
    await Person.init()
    const li = await Person.create({ name: 'Li', email: 'li@example.org', tags: ['a', 'b'] })
    await expect(Person.create({ name: 'Other', email: 'li@example.org' })).rejects.toMatchObject({ code: 11000, keyPattern: { email: 1 } })
    await Person.updateOne({ _id: li._id }, { $inc: { visits: 1 }, $addToSet: { tags: 'c' } })
    expect(await Person.findById(li._id).lean()).toMatchObject({ visits: 1, tags: ['a', 'b', 'c'] })
    expect(
      await Person.findOneAndUpdate({ email: 'li@example.org' }, { $pull: { tags: 'a' } }, { returnDocument: 'after' }).lean(),
    ).toMatchObject({ tags: ['b', 'c'] })
    expect(await Person.distinct('tags')).toEqual(['b', 'c'])
    expect(Object.keys(await Person.diffIndexes())).toEqual(['toDrop', 'toCreate'])
    await expect(Person.syncIndexes()).resolves.toEqual([])
  })

  it('keeps versions apart: the second of two savers is told', async () => {
    const Person = connection.model('Person', person)
    const made = await Person.create({ name: 'Wang', email: 'wang@example.org' })
    const [one, two] = [await Person.findById(made._id), await Person.findById(made._id)]
    if (!one || !two) throw new Error('not found')
    one.tags = ['one']
    two.tags = ['two']
    await one.save()
    await expect(two.save()).rejects.toThrow(/version/i)
  })

  it('runs transactions, populates, and streams by cursor', async () => {
    const Course = connection.model('Course', new Schema({ title: String, people: [{ type: Schema.Types.ObjectId, ref: 'Person' }] }))
    const Person = connection.model('Person', person)
    await connection.transaction(async (session) => {
      const [zhang] = await Person.create([{ name: 'Zhang', email: 'zhang@example.org' }], { session })
      await Course.create([{ title: 'Patents', people: zhang ? [zhang._id] : [] }], { session })
    })
    const course = await Course.findOne({ title: 'Patents' }).populate<{ people: { name: string }[] }>('people')
    expect(course?.people.map(({ name }) => name)).toEqual(['Zhang'])
    let count = 0
    for await (const _ of Person.find().cursor({ batchSize: 1 })) count++
    expect(count).toBe(await Person.countDocuments())
  })
})

it(
  'agenda: two workers do each of twelve jobs once',
  async () => {
    const mongo = fixture.client.db('agenda')
    const done: number[] = []
    const workers = await Promise.all(
      [1, 2].map(async () => {
        const agenda = new Agenda({ backend: new MongoBackend({ mongo }), processEvery: 50 })
        const send = (job: { attrs: { data: { n: number } } }): void => void done.push(job.attrs.data.n)
        agenda.define('mail', send, { lockLifetime: 1000 }) // its timer goes on for half of that
        await agenda.start()
        return agenda
      }),
    )
    const jobs = Array.from({ length: 12 }, (_, n) => n)
    for (const n of jobs) await workers[0]?.now('mail', { n })
    while (done.length < jobs.length) await fixture.db.command({ ping: 1 })
    for (const agenda of workers) {
      await agenda.drain()
      await agenda.stop()
    }
    expect(done.sort((a, b) => a - b)).toEqual(jobs)
  },
  patienceMs,
)

it('rate-limiter-flexible: of forty at once exactly five pass', async () => {
  const limiter = new RateLimiterMongo({
    storeClient: fixture.client,
    dbName: 'rate',
    points: 5,
    duration: 60,
    disableIndexesCreation: true,
  })
  await limiter.createIndexes()
  await limiter.consume('warm-up')
  const results = await Promise.allSettled(Array.from({ length: 40 }, () => limiter.consume('someone')))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
})
