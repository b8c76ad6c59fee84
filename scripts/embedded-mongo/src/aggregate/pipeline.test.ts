import { Decimal128, type Document, Long } from 'mongodb'
import { rejection, withEngine } from '../../test/with-engine'

const fixture = withEngine()
const run = (stages: Document[], name = 'sales', options = {}): Promise<Document[]> =>
  fixture.db.collection(name).aggregate(stages, options).toArray()
/** The first document of a result. */
const only = async (...args: Parameters<typeof run>): Promise<Document> => (await run(...args))[0] ?? {}

it('documents to work on', async () => {
  await fixture.db.collection<Document>('sales').insertMany([
    { _id: 1, item: 'a', price: Decimal128.fromString('1.10'), n: 2, at: new Date('2024-03-31T17:30:00Z'), tags: ['x', 'y'], to: 'p1' },
    { _id: 2, item: 'b', price: Decimal128.fromString('2.20'), n: 1, at: new Date('2024-04-01T01:00:00Z'), tags: ['y'], to: 'p2' },
    { _id: 3, item: 'a', price: Decimal128.fromString('0.30'), n: 5, at: new Date('2024-12-30T20:00:00Z'), tags: [], to: 'p1' },
    { _id: 4, item: 'c', n: Long.fromString('9007199254740993'), at: null, to: null },
  ] as never[])
  await fixture.db
    .collection<Document>('people')
    .insertMany([{ _id: 'p1', boss: 'p2', roles: ['r'] }, { _id: 'p2', boss: 'p3', roles: ['s'] }, { _id: 'p3' }] as never[])
})

it('group, decimals and accumulators', async () => {
  const a = await only([
    { $match: { item: 'a' } },
    {
      $group: {
        _id: '$item',
        total: { $sum: '$price' },
        mean: { $avg: '$price' },
        n: { $sum: '$n' },
        first: { $first: '$_id' },
        all: { $push: '$n' },
        top: { $topN: { n: 1, sortBy: { n: -1 }, output: '$_id' } },
        most: { $max: '$price' },
      },
    },
  ])
  expect([String(a.total), String(a.mean), a.n, a.first, a.all, a.top, String(a.most)]).toEqual(['1.40', '0.70', 7, 1, [2, 5], [3], '1.10'])
  expect(await run([{ $unwind: '$tags' }, { $sortByCount: '$tags' }])).toEqual([
    { _id: 'y', count: 2 },
    { _id: 'x', count: 1 },
  ])
  expect((await only([{ $match: { $expr: { $gt: ['$price', 1] } } }, { $count: 'c' }])).c).toBe(2)
  const line = await only([
    { $match: { _id: 1 } },
    { $project: { sum: { $multiply: ['$price', '$n'] }, text: { $toString: '$price' }, type: { $type: '$price' } } },
  ])
  expect([String(line.sum), line.text, line.type]).toEqual(['2.20', '1.10', 'decimal'])
})

it('dates in time zones', async () => {
  const d = await only([
    { $match: { _id: 1 } },
    {
      $project: {
        _id: 0,
        text: { $dateToString: { date: '$at', format: '%Y-%m-%d %H:%M %z', timezone: 'Asia/Shanghai' } },
        day: { $dateTrunc: { date: '$at', unit: 'day', timezone: 'Asia/Shanghai' } },
        month: { $month: { date: '$at', timezone: 'Asia/Shanghai' } },
        next: { $dateAdd: { startDate: '$at', unit: 'month', amount: 1, timezone: 'Asia/Shanghai' } },
        hour: { $hour: '$at' },
      },
    },
  ])
  expect([d.text, d.day.toISOString(), d.month, d.next.toISOString(), d.hour]).toEqual([
    '2024-04-01 01:30 +0800',
    '2024-03-31T16:00:00.000Z',
    4,
    '2024-04-30T17:30:00.000Z',
    17,
  ])
  const week = await only([
    { $match: { _id: 3 } },
    { $project: { w: { $isoWeek: '$at' }, y: { $isoWeekYear: '$at' }, t: { $dateToString: { date: '$at', format: '%G-W%V-%u' } } } },
  ])
  expect([week.w, week.y, week.t]).toEqual([1, 2025, '2025-W01-1'])
  expect((await only([{ $match: { _id: 4 } }, { $project: { t: { $dateToString: { date: '$at', onNull: 'never' } } } }])).t).toBe('never')
})

it('joins', async () => {
  const joined = await run([
    { $lookup: { from: 'people', localField: 'to', foreignField: '_id', as: 'p', pipeline: [{ $project: { boss: 1 } }] } },
    { $project: { p: '$p.boss' } },
    { $sort: { _id: 1 } },
  ])
  expect(joined.map((d) => d.p)).toEqual([['p2'], ['p3'], ['p2'], []])
  const by = await only([
    { $match: { _id: 1 } },
    { $lookup: { from: 'people', let: { who: '$to' }, pipeline: [{ $match: { $expr: { $eq: ['$_id', '$$who'] } } }], as: 'p' } },
  ])
  expect(by.p[0].roles).toEqual(['r'])
  const graph = await only(
    [
      { $match: { _id: 'p1' } },
      {
        $graphLookup: { from: 'people', startWith: '$boss', connectFromField: 'boss', connectToField: '_id', as: 'chain', depthField: 'd' },
      },
    ],
    'people',
  )
  expect(graph.chain.map((d: Document) => [d._id, d.d])).toEqual([
    ['p2', 0],
    ['p3', 1],
  ])
  const facets = await only([{ $facet: { n: [{ $count: 'c' }], top: [{ $sort: { n: -1 } }, { $limit: 1 }, { $project: { _id: 1 } }] } }])
  expect(facets).toEqual({ n: [{ c: 4 }], top: [{ _id: 4 }] })
  expect((await run([{ $unionWith: { coll: 'people', pipeline: [{ $match: { boss: 'p2' } }] } }])).length).toBe(5)
})

it('windows, buckets and output', async () => {
  const windows = await run([
    { $match: { _id: { $lt: 4 } } },
    {
      $setWindowFields: {
        partitionBy: '$item',
        sortBy: { _id: 1 },
        output: { running: { $sum: '$n', window: { documents: ['unbounded', 'current'] } }, rank: { $rank: {} } },
      },
    },
    { $sort: { _id: 1 } },
  ])
  expect(windows.map((d) => [d.running, d.rank])).toEqual([
    [2, 1],
    [1, 1],
    [7, 2],
  ])
  expect(
    (await run([{ $match: { _id: { $lt: 4 } } }, { $bucket: { groupBy: '$n', boundaries: [0, 2, 10], output: { c: { $sum: 1 } } } }])).map(
      (d) => d.c,
    ),
  ).toEqual([1, 2])
  await run([{ $match: { item: 'a' } }, { $project: { n: 1 } }, { $out: 'copied' }])
  await run([{ $project: { n: { $add: ['$n', 1] } } }, { $merge: { into: 'copied', whenMatched: 'merge', whenNotMatched: 'discard' } }])
  expect((await fixture.db.collection('copied').find().sort({ _id: 1 }).toArray()).map((d) => d.n)).toEqual([3, 6])
  expect((await rejection(run([{ $out: 'x' }, { $match: {} }]))).code).toBe(40601)
})

it('collation in queries, sorts and groups of Chinese by pinyin', async () => {
  const c = fixture.db.collection('names')
  await c.insertMany([{ n: '张' }, { n: '李' }, { n: '王' }, { n: 'Äpfel' }, { n: 'apfel' }])
  expect(
    (
      await c
        .find({ n: /\p{Script=Han}/u })
        .collation({ locale: 'zh' })
        .sort({ n: 1 })
        .toArray()
    ).map((d) => d.n),
  ).toEqual(['李', '王', '张'])
  expect(await c.countDocuments({ n: 'APFEL' }, { collation: { locale: 'en', strength: 1 } })).toBe(2)
  expect(await c.countDocuments({ n: 'APFEL' }, { collation: { locale: 'en', strength: 2 } })).toBe(1)
})
