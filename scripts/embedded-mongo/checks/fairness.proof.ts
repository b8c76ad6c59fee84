import { type Collection, MongoClient } from 'mongodb'
import { engineProcess, freshFolder } from '../test/engine-process'
import { Wire } from '../test/wire'
import { holdUp, withinLimit } from './longest-wait'

const limitMs = 50
const documents = { small: 10_000, full: 200_000 }

type Work = (rows: Collection) => Promise<unknown>

/** What takes long over a whole collection. */
const work: Record<string, Work> = {
  group: (rows) => rows.aggregate([{ $group: { _id: '$g', n: { $sum: 1 }, last: { $max: '$at' }, all: { $addToSet: '$n' } } }]).toArray(),
  sort: (rows) =>
    rows
      .find({}, { projection: { n: 1 } })
      .sort({ text: -1, n: 1 })
      .limit(1000)
      .toArray(),
  filter: (rows) => rows.countDocuments({ text: /nowhere/i }),
  distinct: (rows) => rows.distinct('g'),
  update: (rows) => rows.updateMany({}, { $inc: { n: 1 } }),
  index: async (rows) => {
    await rows.createIndex({ text: 1, g: 1 })
    await rows.dropIndex('text_1_g_1')
  },
}

/** The longest a ping waits while something slow goes on. */
async function longestPing(wire: Wire, slow: Promise<unknown>): Promise<number> {
  let [longest, going] = [0, true]
  const end = slow.finally(() => {
    going = false
  })
  while (going) {
    const started = performance.now()
    await wire.command('admin', { ping: 1 })
    longest = Math.max(longest, performance.now() - started)
  }
  await end
  return longest
}

async function fill(rows: Collection, total: number): Promise<void> {
  for (let from = 0; from < total; from += 5000)
    await rows.insertMany(
      Array.from({ length: Math.min(5000, total - from) }, (_, i) => ({
        n: from + i,
        g: i % 50,
        at: new Date(i),
        text: `text ${(i * 7919) % 5000} ${'x'.repeat(100)}`,
      })),
    )
}

export const proof = {
  name: 'Slow work does not stop others for more than 50 ms',
  weakening: 'the engine is held up for 200 ms again and again',
  notInTest: 'it tells by times, which say something on an idle machine only',
  run: async (size: 'small' | 'full', weaken: boolean) => {
    const engine = await engineProcess(freshFolder(), '--fast')
    const client = await new MongoClient(engine.uri).connect()
    const rows = client.db('fair').collection('rows')
    await fill(rows, documents[size])
    const wire = await Wire.to(engine.uri)
    const letGo = weaken ? holdUp(engine, 200) : undefined
    const figures: Record<string, string> = {}
    try {
      for (const [name, run] of Object.entries(work)) {
        const longest = await withinLimit(limitMs, () => longestPing(wire, run(rows)))
        figures[name] = `${longest.toFixed(1)} ms`
        if (longest > limitMs) throw new Error(`${name} stops others for ${longest.toFixed(1)} ms`)
      }
      return { figures: { documents: documents[size], ...figures } }
    } finally {
      await letGo?.()
      wire.close()
      await client.close()
      await engine.end()
    }
  },
}
