import { rejection, withEngine } from '../../test/with-engine'
import { collationOf, fullCollation, sameCollation } from './collation'

const fixture = withEngine()
const sorted = (locale: string, words: string[], more: object = {}): string[] => words.slice().sort(collationOf({ locale, ...more })?.order)

it('orders strings as the locale and the strength say', () => {
  expect(sorted('zh', ['张', '李', '王', '安'])).toEqual(['安', '李', '王', '张'])
  expect(sorted('en', ['b', 'A', 'a', 'B'])).toEqual(['a', 'A', 'b', 'B'])
  expect(sorted('en', ['A', 'a'], { caseFirst: 'lower' })).toEqual(['a', 'A'])
  expect(sorted('en', ['10', '9'], { numericOrdering: true })).toEqual(['9', '10'])
  const equal = (a: string, b: string, strength: number): boolean => collationOf({ locale: 'en', strength })?.order(a, b) === 0
  expect([equal('a', 'Á', 1), equal('a', 'á', 2), equal('a', 'A', 2), equal('a', 'A', 3)]).toEqual([true, false, true, false])
})

it('is the simple one, the same one, or refused', () => {
  expect(collationOf({ locale: 'simple' })).toBeUndefined()
  expect(sameCollation({ locale: 'en' }, { locale: 'en', strength: 3 })).toBe(true)
  expect(sameCollation({ locale: 'en' }, { locale: 'en', strength: 2 })).toBe(false)
  expect(fullCollation({ locale: 'zh' })).toMatchObject({
    locale: 'zh',
    strength: 3,
    caseLevel: false,
    alternate: 'non-ignorable',
    version: '57.1',
  })
  for (const [spec, code] of [
    [{ locale: 'qq' }, 2],
    [{ locale: 'en', strength: 9 }, 2],
    [{ locale: 'en', nope: 1 }, 40415],
    [{}, 14],
    [{ locale: 'en', caseFirst: 'x' }, 2],
  ] as const)
    expect(() => collationOf(spec)).toThrow(expect.objectContaining({ code }))
})

it('holds in queries, updates, distinct values, groups and unique indexes', async () => {
  const c = fixture.db.collection<{ _id: number; n: string }>('names')
  const collation = { locale: 'en', strength: 2 }
  await c.createIndex({ n: 1 }, { collation, unique: true })
  await c.insertMany([
    { _id: 1, n: 'Li' },
    { _id: 2, n: 'wang' },
  ])
  expect((await rejection(c.insertOne({ _id: 3, n: 'LI' }))).code).toBe(11000)
  expect(await c.find({ n: 'LI' }, { collation }).toArray()).toEqual([{ _id: 1, n: 'Li' }])
  expect(await c.find({ n: 'LI' }).toArray()).toEqual([])
  expect((await c.updateMany({ n: { $in: ['LI', 'WANG'] } }, { $set: { seen: 1 } } as never, { collation })).matchedCount).toBe(2)
  expect((await c.find({}, { collation }).sort({ n: -1 }).toArray()).map(({ n }) => n)).toEqual(['wang', 'Li'])
  const { queryPlanner } = await c.find({ n: 'LI' }, { collation }).explain()
  expect(JSON.stringify(queryPlanner.winningPlan)).toContain('IXSCAN')
  expect((await c.indexes())[1]).toMatchObject({ collation: { locale: 'en', strength: 2, version: '57.1' } })
  const groups = await c
    .aggregate([{ $group: { _id: { $cond: [{ $eq: ['$n', 'LI'] }, 'li', 'other'] }, count: { $sum: 1 } } }, { $sort: { _id: 1 } }], {
      collation,
    })
    .toArray()
  expect(groups).toEqual([
    { _id: 'li', count: 1 },
    { _id: 'other', count: 1 },
  ])
})
