import { Decimal128, Double, Int32, Long } from 'bson'
import type { Document, Value } from '../../bson/codec'

/** What an update makes of a document, or the code it fails with. */
export interface UpdateCase {
  before?: Document
  update: Value
  after?: Document
  filter?: Document
  arrayFilters?: Document[]
  /** Made from nothing, as an upsert. */
  upsert?: boolean
  fails?: number
}
const gives = (before: Document, update: Value, after: Document, more: Partial<UpdateCase> = {}): UpdateCase => ({
  before,
  update,
  after,
  ...more,
})
const failing = (before: Document, update: Value, fails: number, more: Partial<UpdateCase> = {}): UpdateCase => ({
  before,
  update,
  fails,
  ...more,
})

const grades = { l: [{ g: 1 }, { g: 8 }] }

export const updates: Record<string, UpdateCase[]> = {
  $set: [
    gives({ b: 1 }, { $set: { z: 1, a: 2, b: 3 } }, { b: 3, a: 2, z: 1 }),
    gives({ a: [1, 2] }, { $set: { 'a.3': 9 } }, { a: [1, 2, null, 9] }),
    gives({}, { $set: { 'b.c.0': 2 } }, { b: { c: { 0: 2 } } }),
    gives({ n: new Double(5), l: Long.fromNumber(7) }, { $set: { x: 1 } }, { n: new Double(5), l: Long.fromNumber(7), x: 1 }),
    failing({ a: 1 }, { $set: { 'a.b': 1 } }, 28),
    failing({ a: [1] }, { $set: { 'a.b': 1 } }, 28),
    failing({}, { $set: { _id: 2 } }, 66),
    failing({}, { $set: { 'a.': 1 } }, 56),
    failing({}, { $set: { $a: 1 } }, 52),
    failing({}, { $set: 1 }, 9),
    failing({}, { $set: { a: 1, 'a.b': 1 } }, 40),
    failing({}, { $set: { a: 1 }, $inc: { a: 1 } }, 40),
    failing({}, { $nope: { a: 1 } }, 9),
    failing({}, { $set: { a: 1 }, b: 1 }, 9),
  ],
  $unset: [
    gives({ a: 1, b: { c: 1, d: 2 } }, { $unset: { 'b.c': '', x: '' } }, { a: 1, b: { d: 2 } }),
    gives({ l: [1, 2] }, { $unset: { 'l.0': '' } }, { l: [null, 2] }),
    gives({ l: [1], s: 'x' }, { $unset: { 'l.x': '', 's.x': '' } }, { l: [1], s: 'x' }),
  ],
  $setOnInsert: [
    gives({ a: 1 }, { $setOnInsert: { b: 1 } }, { a: 1 }),
    gives({}, { $setOnInsert: { b: 1 }, $set: { c: 1 } }, { a: 1, b: 1, c: 1 }, { upsert: true, filter: { a: 1 } }),
  ],
  $inc: [
    gives({ n: 1 }, { $inc: { n: 2, m: 5 } }, { n: 3, m: 5 }),
    gives({ n: new Int32(2147483647) }, { $inc: { n: 1 } }, { n: Long.fromString('2147483648') }),
    gives({ n: new Double(1) }, { $inc: { n: 1 } }, { n: new Double(2) }),
    gives({ n: 1 }, { $inc: { n: Decimal128.fromString('0.10') } }, { n: Decimal128.fromString('1.10') }),
    failing({ n: Long.MAX_VALUE }, { $inc: { n: 1 } }, 2),
    failing({ n: 'x' }, { $inc: { n: 1 } }, 14),
    failing({ n: null }, { $inc: { n: 1 } }, 14),
    failing({}, { $inc: { n: 'x' } }, 14),
  ],
  $mul: [gives({ n: 3 }, { $mul: { n: 2, k: new Double(3) } }, { n: 6, k: new Double(0) }), failing({ n: [1] }, { $mul: { n: 1 } }, 14)],
  $min: [gives({ n: 5 }, { $min: { n: 3, m: 1 } }, { n: 3, m: 1 }), gives({ n: 'a' }, { $min: { n: 9 } }, { n: 9 })],
  $max: [gives({ n: 5 }, { $max: { n: 3 } }, { n: 5 })],
  $rename: [
    gives({ a: 1, b: 2 }, { $rename: { a: 'c.d', none: 'x' } }, { b: 2, c: { d: 1 } }),
    failing({}, { $rename: { a: 'a' } }, 2),
    failing({}, { $rename: { a: 1 } }, 2),
    failing({ l: [{ a: 1 }] }, { $rename: { 'l.a': 'b' } }, 2),
    failing({}, { $rename: { a: 'b' }, $set: { b: 1 } }, 40),
  ],
  $currentDate: [failing({}, { $currentDate: { a: 1 } }, 2), failing({}, { $currentDate: { a: { $type: 'time' } } }, 2)],
  $bit: [
    gives({ b: 12 }, { $bit: { b: { and: 10 }, c: { or: 3 }, d: { xor: Long.fromNumber(1) } } }, { b: 8, c: 3, d: Long.fromNumber(1) }),
    failing({ b: 1.5 }, { $bit: { b: { and: 1 } } }, 2),
    failing({}, { $bit: { b: { nand: 1 } } }, 2),
  ],
  $push: [
    gives({ l: [3, 1] }, { $push: { l: { $each: [2, 5], $sort: 1, $slice: -3 } } }, { l: [2, 3, 5] }),
    gives({ l: [1, 4] }, { $push: { l: { $each: [2, 3], $position: 1 } } }, { l: [1, 2, 3, 4] }),
    gives({ l: [1, 2] }, { $push: { l: { $each: [0], $position: -1 } } }, { l: [1, 0, 2] }),
    gives({ l: [{ s: 2 }] }, { $push: { l: { $each: [{ s: 3 }, { s: 1 }], $sort: { s: -1 } } } }, { l: [{ s: 3 }, { s: 2 }, { s: 1 }] }),
    gives({}, { $push: { 'a.l': [1] } }, { a: { l: [[1]] } }),
    failing({ l: 1 }, { $push: { l: 1 } }, 2),
    failing({}, { $push: { l: { $each: 1 } } }, 2),
    failing({}, { $push: { l: { $each: [], $nope: 1 } } }, 2),
  ],
  $addToSet: [
    gives({ l: [1, 2] }, { $addToSet: { l: { $each: [new Double(2), 3] }, m: [1] } }, { l: [1, 2, 3], m: [[1]] }),
    failing({ l: 1 }, { $addToSet: { l: 1 } }, 2),
    failing({}, { $addToSet: { l: { $each: 1 } } }, 14),
  ],
  $pop: [
    gives({ l: [1, 2, 3] }, { $pop: { l: -1, x: 1 } }, { l: [2, 3] }),
    gives({ l: [1] }, { $pop: { l: 1 } }, { l: [] }),
    failing({ l: 1 }, { $pop: { l: 1 } }, 14),
    failing({ l: 'x' }, { $pop: { 'l.a': 1 } }, 28),
    failing({ l: [1] }, { $pop: { 'l.-1': 1 } }, 28),
    gives({ l: [1] }, { $pop: { 'l.5': 1 } }, { l: [1] }),
    failing({}, { $pop: { l: 2 } }, 9),
  ],
  $pull: [
    gives({ l: [1, 5, 9] }, { $pull: { l: { $gte: 5 } } }, { l: [1] }),
    gives({ l: [{ x: 1, y: 2 }, { x: 2 }] }, { $pull: { l: { x: 1 } } }, { l: [{ x: 2 }] }),
    gives({ l: ['a', 'b', 'A'] }, { $pull: { l: /^a/i } }, { l: ['b'] }),
    gives({ l: [1, [1]] }, { $pull: { l: 1 } }, { l: [[1]] }),
    gives({ l: [{ r: [{ q: 1 }, { q: 2 }] }] }, { $pull: { l: { r: { $elemMatch: { q: 2 } } } } }, { l: [] }),
    failing({ l: 1 }, { $pull: { l: 1 } }, 2),
    failing({ l: 1 }, { $pull: { 'l.a': 1 } }, 28),
  ],
  $pullAll: [gives({ l: [1, 2, 1] }, { $pullAll: { l: [1] } }, { l: [2] }), failing({}, { $pullAll: { l: 1 } }, 2)],
}

export const positions: UpdateCase[] = [
  gives(
    {
      l: [
        { k: 'a', v: 1 },
        { k: 'b', v: 1 },
      ],
    },
    { $set: { 'l.$.v': 7 } },
    {
      l: [
        { k: 'a', v: 1 },
        { k: 'b', v: 7 },
      ],
    },
    { filter: { 'l.k': 'b' } },
  ),
  gives({ a: [1, 2], b: [5, 6] }, { $set: { 'b.$': 0 } }, { a: [1, 2], b: [5, 0] }, { filter: { a: 2 } }),
  gives({ l: [1, 2, 3] }, { $inc: { 'l.$': 10 } }, { l: [1, 2, 13] }, { filter: { l: { $elemMatch: { $gt: 2 } } } }),
  gives({ l: [1, 2, 3] }, { $inc: { 'l.$[]': 10 } }, { l: [11, 12, 13] }),
  gives(grades, { $set: { 'l.$[e].ok': true } }, { l: [{ g: 1 }, { g: 8, ok: true }] }, { arrayFilters: [{ 'e.g': { $gt: 5 } }] }),
  gives({ m: [[1, 9], [8]] }, { $set: { 'm.$[].$[x]': 0 } }, { m: [[1, 0], [0]] }, { arrayFilters: [{ x: { $gte: 8 } }] }),
  failing(grades, { $set: { 'l.$[e].ok': true } }, 2),
  failing(grades, { $set: { a: 1 } }, 9, { arrayFilters: [{ e: 1 }] }),
  failing(grades, { $set: { 'l.$[e].g': 1 } }, 9, { arrayFilters: [{ e: 1 }, { e: 2 }] }),
  failing(grades, { $set: { 'l.$[E].g': 1 } }, 2, { arrayFilters: [{ E: 1 }] }),
  failing(grades, { $set: { 'l.$[e].g': 1 } }, 14, { arrayFilters: ['e'] as never }),
  failing(grades, { $set: { 'l.$[e].g': 1 } }, 224, { arrayFilters: [{ $expr: 1 }] }),
  failing(grades, { $set: { 'l.$.g': 1 } }, 2),
  failing({}, { $set: { 'l.$[].g': 1 } }, 2),
  failing({ l: 1 }, { $set: { 'l.$[]': 1 } }, 2),
]

export const wholes: UpdateCase[] = [
  gives({ a: 1 }, { b: 2 }, { b: 2 }),
  gives({ a: 1 }, {}, {}),
  failing({ a: 1 }, { b: 2, $c: 1 }, 52),
  failing({ a: 1 }, { _id: 9, b: 2 }, 66),
  gives({ a: 1, b: 2 }, [{ $set: { c: { $add: ['$a', '$b'] } } }, { $unset: 'a' }], { b: 2, c: 3 }),
  gives({ a: { x: 1 } }, [{ $replaceWith: '$a' }], { x: 1 }),
  gives({ a: new Double(1) }, [{ $project: { a: 1 } }], { a: new Double(1) }),
  failing({}, [{ $match: {} }], 72),
  failing({}, [{ $set: { _id: 5 } }], 66),
  failing({}, 1, 9),
  gives(
    {},
    { $set: { x: 1 } },
    { a: 1, b: { c: 2 }, e: 3, x: 1 },
    { upsert: true, filter: { a: 1, 'b.c': { $eq: 2 }, d: { $gt: 5 }, $and: [{ e: 3 }], f: { $in: [1, 2] } } },
  ),
  failing({}, { $set: { x: 1 } }, 54, { upsert: true, filter: { a: 1, $and: [{ a: 1 }] } }),
  failing({}, { $set: { _id: 2 } }, 66, { upsert: true, filter: { _id: 1 } }),
  failing({}, { $set: { x: 1 } }, 54, { upsert: true, filter: { a: { $all: [1, 2] } } }),
  gives({}, { b: 1 }, { b: 1 }, { upsert: true, filter: { a: 1, 'a.b': 2 } }),
  failing({}, { b: 1 }, 54, { upsert: true, filter: { _id: 1, '_id.x': 2 } }),
]
