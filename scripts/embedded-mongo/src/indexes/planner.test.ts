import type { Document } from 'mongodb'
import { rejection, withEngine } from '../../test/with-engine'

const fixture = withEngine()

beforeAll(async () => {
  const c = fixture.db.collection('c')
  await c.createIndexes([
    { key: { no: 1 }, unique: true, name: 'no' },
    { key: { state: 1, at: -1 }, name: 'state' },
    { key: { mail: 1 }, unique: true, partialFilterExpression: { mail: { $exists: true } }, name: 'mail' },
    { key: { tags: 1 }, name: 'tags' },
    { key: { tags: 1, no: -1, _id: 1 }, name: 'words' },
  ])
  const rows = Array.from({ length: 100 }, (_, i) => ({
    _id: i as never,
    no: i,
    state: ['open', 'done', 'late', 'new'][i % 4],
    at: new Date(i * 1000),
    tags: [`t${i % 10}`, `u${i % 3}`],
    ...(i % 2 ? { mail: `m${i}@x` } : {}),
  }))
  await c.insertMany(rows)
})

/** The stages from the outermost in, with the name of the index. */
const chain = (stage: Document): string =>
  [
    `${stage.stage}${stage.indexName ? `(${stage.indexName})` : ''}`,
    ...(stage.inputStage ? [chain(stage.inputStage)] : []),
    ...(stage.inputStages ? [stage.inputStages.map(chain).join('|')] : []),
  ].join(' < ')

interface Row {
  command: Document
  stages: string
  keys: number
  docs: number
  returned: number
}
const find = (filter: Document, more: Document, stages: string, keys: number, docs: number, returned: number): Row => ({
  command: { find: 'c', filter, ...more },
  stages,
  keys,
  docs,
  returned,
})
const other = (command: Document, stages: string, keys: number, docs: number, returned: number): Row => ({
  command,
  stages,
  keys,
  docs,
  returned,
})

const rows: Row[] = [
  find({ _id: 5 }, {}, 'IDHACK', 1, 1, 1),
  find({ _id: 5, no: 5 }, {}, 'FETCH < IXSCAN(_id_)', 1, 1, 1),
  find({ _id: { $in: [5, 6, 999] } }, {}, 'FETCH < IXSCAN(_id_)', 2, 2, 2),
  find({ _id: { $gte: 90 } }, { sort: { _id: -1 }, limit: 3 }, 'LIMIT < FETCH < IXSCAN(_id_)', 3, 3, 3),
  find({ no: 7 }, {}, 'FETCH < IXSCAN(no)', 1, 1, 1),
  find({ no: { $gte: 10, $lt: 20 } }, {}, 'FETCH < IXSCAN(no)', 10, 10, 10),
  find({ no: { $in: [1, 2, 3] } }, {}, 'FETCH < IXSCAN(no)', 3, 3, 3),
  find({ state: 'open' }, { sort: { at: -1 }, limit: 10 }, 'LIMIT < FETCH < IXSCAN(state)', 10, 10, 10),
  find({ state: 'open' }, { sort: { at: 1 }, limit: 10, skip: 5 }, 'LIMIT < SKIP < FETCH < IXSCAN(state)', 15, 15, 10),
  find({ state: 'open' }, { sort: { no: 1 } }, 'SORT < FETCH < IXSCAN(state)', 25, 25, 25),
  find({ state: 'open', at: { $gt: new Date(50_000) } }, {}, 'FETCH < IXSCAN(state)', 12, 12, 12),
  find({ other: 1 }, {}, 'COLLSCAN', 0, 100, 0),
  find({}, { sort: { no: 1 }, limit: 5 }, 'LIMIT < FETCH < IXSCAN(no)', 5, 5, 5),
  find({}, { sort: { other: 1 } }, 'SORT < COLLSCAN', 0, 100, 100),
  find({ no: 7 }, { hint: { $natural: 1 } }, 'COLLSCAN', 0, 100, 1),
  find({ no: 7 }, { hint: 'state' }, 'FETCH < IXSCAN(state)', 100, 100, 1),
  find({ mail: 'm3@x' }, {}, 'FETCH < IXSCAN(mail)', 1, 1, 1),
  find({ mail: null }, {}, 'COLLSCAN', 0, 100, 50),
  find({ tags: 't3' }, {}, 'FETCH < IXSCAN(tags)', 10, 10, 10),
  find({ state: 'open' }, { projection: { _id: 0, state: 1, at: 1 } }, 'PROJECTION_COVERED < IXSCAN(state)', 25, 0, 25),
  find(
    { state: 'open' },
    { projection: { _id: 0, at: 1 }, sort: { at: 1 }, limit: 5 },
    'LIMIT < PROJECTION_COVERED < IXSCAN(state)',
    5,
    0,
    5,
  ),
  find({ state: 'open' }, { projection: { at: 1 } }, 'PROJECTION_SIMPLE < FETCH < IXSCAN(state)', 25, 25, 25),
  find({ tags: 't3' }, { projection: { no: 1 }, sort: { no: -1 }, hint: 'words' }, 'PROJECTION_COVERED < IXSCAN(words)', 10, 0, 10),
  find({ tags: 't3' }, { projection: { _id: 0, tags: 1 }, hint: 'words' }, 'PROJECTION_SIMPLE < FETCH < IXSCAN(words)', 10, 10, 10),
  find({ no: 7, other: { $exists: false } }, { projection: { no: 1 } }, 'PROJECTION_SIMPLE < FETCH < IXSCAN(no)', 1, 1, 1),
  find({ $or: [{ no: 1 }, { mail: 'm3@x' }] }, {}, 'FETCH < OR < IXSCAN(no)|IXSCAN(mail)', 2, 2, 2),
  find({ $and: [{ $or: [{ no: 1 }, { no: 2 }] }, { state: { $ne: 'x' } }] }, {}, 'FETCH < OR < IXSCAN(no)|IXSCAN(no)', 2, 2, 2),
  find({ $or: [{ no: 1 }, { other: 2 }] }, {}, 'COLLSCAN', 0, 100, 1),
  other({ count: 'c', query: { state: 'open' } }, 'COUNT < COUNT_SCAN(state)', 25, 0, 0),
  other({ count: 'c', query: { no: { $gte: 90, $lt: 95 } } }, 'COUNT < COUNT_SCAN(no)', 5, 0, 0),
  other({ count: 'c', query: {} }, 'RECORD_STORE_FAST_COUNT', 0, 0, 0),
  other({ count: 'c', query: { other: 1 } }, 'COUNT < COLLSCAN', 0, 100, 0),
  other({ distinct: 'c', key: 'state' }, 'FETCH < DISTINCT_SCAN(state)', 4, 4, 4),
  other({ distinct: 'c', key: 'other' }, 'COLLSCAN', 0, 100, 0),
  other(
    { aggregate: 'c', pipeline: [{ $match: { no: { $lt: 3 } } }, { $group: { _id: '$state' } }], cursor: {} },
    'FETCH < IXSCAN(no)',
    3,
    3,
    3,
  ),
  other({ update: 'c', updates: [{ q: { no: 3 }, u: { $set: { x: 1 } } }] }, 'FETCH < IXSCAN(no)', 1, 1, 1),
]

it.each(rows.map((row) => [JSON.stringify(row.command), row] as const))('%s', async (_text, { command, stages, keys, docs, returned }) => {
  const { executionStats, queryPlanner } = await fixture.db.command({ explain: command, verbosity: 'executionStats' })
  const got = {
    stages: chain(queryPlanner.winningPlan),
    keys: executionStats.totalKeysExamined,
    docs: executionStats.totalDocsExamined,
    returned: executionStats.nReturned,
  }
  expect(got).toEqual({ stages, keys, docs, returned })
  expect(chain(executionStats.executionStages)).toBe(stages)
})

it('tells bounds, and what each stage read', async () => {
  const { executionStats } = await fixture.db
    .collection('c')
    .find({ no: { $gt: 5, $lte: 8 }, state: 'new' })
    .hint('no')
    .explain('executionStats')
  const { inputStage, ...fetch } = executionStats.executionStages
  expect(inputStage.indexBounds).toEqual({ no: ['(5, 8]'] })
  expect([fetch.docsExamined, fetch.nReturned, inputStage.keysExamined]).toEqual([3, 1, 3])
})

it('refuses a hint that names no index', async () => {
  expect((await rejection(fixture.db.collection('c').find().hint('nope').toArray())).code).toBe(2)
})
