import { withEngine } from '../../test/with-engine'

const fixture = withEngine()
const count = 40_000

beforeAll(async () => {
  const c = fixture.db.collection('c')
  const rows = Array.from({ length: count }, (_, i) => ({ i, k: (i * 7919) % count, t: `text ${(i * 31) % 977}`, g: i % 5 }))
  for (let i = 0; i < count; i += 10_000) await c.insertMany(rows.slice(i, i + 10_000))
}, 60_000)

/** The longest turn of the event loop in milliseconds of work, which other processes on the machine do not lengthen. */
async function longestTurn(work: Promise<unknown>): Promise<number> {
  const worked = (): number => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  }
  let [longest, last, done] = [0, worked(), false]
  const finished = work.finally(() => {
    done = true
  })
  while (!done) {
    await new Promise((resolve) => setImmediate(resolve))
    const now = worked()
    longest = Math.max(longest, now - last)
    last = now
  }
  await finished
  return longest
}

const pipelines: [string, object[]][] = [
  ['$sort', [{ $sort: { t: 1, k: -1 } }, { $count: 'n' }]],
  ['$group', [{ $group: { _id: '$k', n: { $sum: '$i' } } }, { $count: 'n' }]],
  ['$bucketAuto', [{ $bucketAuto: { groupBy: '$k', buckets: 10 } }]],
  [
    '$setWindowFields',
    [
      {
        $setWindowFields: {
          partitionBy: '$g',
          sortBy: { k: 1 },
          output: { s: { $sum: '$i', window: { documents: ['unbounded', 'current'] } } },
        },
      },
      { $count: 'n' },
    ],
  ],
  ['$facet', [{ $facet: { a: [{ $sortByCount: '$t' }, { $limit: 1 }], b: [{ $sort: { k: 1 } }, { $limit: 1 }] } }]],
]
/** The promise is 50 ms; collecting garbage works on several threads at once. */
const patience = 100

it.each(pipelines)(
  '%s of many documents lets others run',
  async (_name, pipeline) => {
    const run = fixture.db.collection('c').aggregate(pipeline).toArray()
    expect(await longestTurn(run)).toBeLessThan(patience)
    expect((await run).length).toBeGreaterThan(0)
  },
  60_000,
)

it('a sort that needs too much memory is refused', async () => {
  const c = fixture.db.collection('large')
  const text = 'x'.repeat(1_000_000)
  for (let i = 0; i < 11; i++) await c.insertMany(Array.from({ length: 10 }, (_, k) => ({ k: i * 10 + k, text })))
  await expect(c.find().sort({ text: 1 }).toArray()).rejects.toMatchObject({ code: 292 })
  expect(await c.find().sort({ k: -1 }).limit(2).project({ k: 1, _id: 0 }).toArray()).toEqual([{ k: 109 }, { k: 108 }])
}, 60_000)
