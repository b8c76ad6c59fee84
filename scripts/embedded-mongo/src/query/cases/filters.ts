import { Binary, BSONRegExp, Decimal128, Double, Long, MaxKey, MinKey, ObjectId } from 'bson'
import type { Document, Value } from '../../bson/codec'

/** What a filter finds among `values`, by their place; or the code it fails with. */
export interface FilterCase {
  filter: Document
  finds?: number[]
  fails?: number
}
const finds = (condition: Value, ...places: number[]): FilterCase => ({ filter: { v: condition }, finds: places })
const whole = (filter: Document, ...places: number[]): FilterCase => ({ filter, finds: places })
const failing = (filter: Document, fails: number): FilterCase => ({ filter, fails })

export const values: Value[] = [
  1, // 0
  new Double(1), // 1
  Long.fromString('9007199254740993'), // 2
  Decimal128.fromString('0.1'), // 3
  Number.NaN, // 4
  null, // 5
  undefined, // 6: missing
  'abc', // 7
  'ABC', // 8
  [1, 5], // 9
  [], // 10
  [null], // 11
  { x: 1, y: 2 }, // 12
  [{ x: 1 }, { x: 7, y: 1 }], // 13
  true, // 14
  new Date(0), // 15
  new ObjectId('65f000000000000000000000'), // 16
  new BSONRegExp('^a', ''), // 17
  new Binary(Buffer.from([0b101])), // 18
  new MinKey(), // 19
  new MaxKey(), // 20
  [[1], 2], // 21
  -3.5, // 22
]

export const filters: Record<string, FilterCase[]> = {
  $eq: [
    finds({ $eq: 1 }, 0, 1, 9),
    finds(null, 5, 6, 11),
    finds([1, 5], 9),
    finds([1], 21),
    finds({ x: 1, y: 2 }, 12),
    finds({ y: 2, x: 1 }),
    finds(Number.NaN, 4),
    finds({ $eq: new BSONRegExp('^a', '') }, 17),
    finds(new Double(9007199254740992)),
  ],
  $ne: [
    finds({ $ne: null }, 0, 1, 2, 3, 4, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22),
    failing({ v: { $ne: new BSONRegExp('a') } }, 2),
  ],
  $gt: [
    finds({ $gt: 1 }, 2, 9, 21),
    finds({ $gt: 'ABC' }, 7),
    finds({ $gt: null }),
    finds({ $gt: new MinKey() }, 0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 21, 22),
  ],
  $gte: [finds({ $gte: 5 }, 2, 9), finds({ $gte: null }, 5, 6, 11), finds({ $gte: Number.NaN }, 4), finds({ $gte: new MaxKey() }, 20)],
  $lt: [finds({ $lt: 0 }, 22), finds({ $lt: [1, 6] }, 9, 10, 11, 21), finds({ $lt: new Date(1) }, 15)],
  $lte: [finds({ $lte: false }), finds({ $lte: 0.1 }, 3, 22)],
  $in: [
    finds({ $in: [1, null, new BSONRegExp('^a', '')] }, 0, 1, 5, 6, 7, 9, 11, 17),
    failing({ v: { $in: 1 } }, 2),
    failing({ v: { $in: [{ $gt: 1 }] } }, 2),
  ],
  $nin: [finds({ $nin: [1, null, 'abc'] }, 2, 3, 4, 8, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22)],
  $and: [
    whole({ $and: [{ v: { $gt: 0 } }, { v: { $lt: 2 } }] }, 0, 1, 3, 9),
    failing({ $and: [] }, 2),
    failing({ $and: 1 }, 2),
    failing({ $and: [1] }, 2),
  ],
  $or: [whole({ $or: [{ v: 'abc' }, { v: true }] }, 7, 14)],
  $nor: [whole({ $nor: [{ v: { $exists: true } }] }, 6)],
  $not: [
    finds({ $not: { $gte: 1 } }, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22),
    failing({ v: { $not: 1 } }, 2),
    failing({ v: { $not: {} } }, 2),
  ],
  $exists: [finds({ $exists: false }, 6), whole({ 'v.x': { $exists: true } }, 12, 13)],
  $type: [
    finds({ $type: 'double' }, 1, 4, 22),
    finds({ $type: 'int' }, 0, 9, 21),
    finds({ $type: ['null', 'bool'] }, 5, 11, 14),
    finds({ $type: 'array' }, 9, 10, 11, 13, 21),
    finds({ $type: 'number' }, 0, 1, 2, 3, 4, 9, 21, 22),
    failing({ v: { $type: 'nothing' } }, 2),
    failing({ v: { $type: [] } }, 9),
  ],
  $regex: [
    finds({ $regex: '^a' }, 7, 17),
    finds({ $regex: '^a', $options: 'i' }, 7, 8),
    finds(/^A/, 8),
    failing({ v: { $regex: '(' } }, 51091),
    failing({ v: { $regex: 1 } }, 2),
  ],
  $options: [failing({ v: { $options: 'i' } }, 2), failing({ v: { $regex: 'a', $options: 'q' } }, 51108)],
  $mod: [
    finds({ $mod: [2, 1] }, 0, 1, 2, 9),
    finds({ $mod: [4, -3] }, 22),
    failing({ v: { $mod: [0, 1] } }, 2),
    failing({ v: { $mod: [1] } }, 2),
  ],
  $all: [
    finds({ $all: [1, 5] }, 9),
    finds({ $all: [] }),
    finds({ $all: [{ $elemMatch: { x: 1 } }, { $elemMatch: { x: 7 } }] }, 13),
    failing({ v: { $all: 1 } }, 2),
  ],
  $elemMatch: [
    finds({ $elemMatch: { $gt: 1, $lt: 6 } }, 9, 21),
    finds({ $elemMatch: { x: 7, y: 1 } }, 13),
    failing({ v: { $elemMatch: 1 } }, 2),
  ],
  $size: [finds({ $size: 2 }, 9, 13, 21), finds({ $size: 0 }, 10), failing({ v: { $size: -1 } }, 2), failing({ v: { $size: 1.5 } }, 2)],
  $bitsAllSet: [
    finds({ $bitsAllSet: 1 }, 0, 1, 2, 9, 18),
    finds({ $bitsAllSet: [0, 2] }, 9, 18),
    failing({ v: { $bitsAllSet: 'x' } }, 9),
    failing({ v: { $bitsAllSet: [-1] } }, 2),
  ],
  $bitsAnySet: [finds({ $bitsAnySet: 6 }, 9, 18, 21)],
  $bitsAllClear: [finds({ $bitsAllClear: 5 }, 21)],
  $bitsAnyClear: [finds({ $bitsAnyClear: 5 }, 0, 1, 2, 9, 21)],
  $expr: [whole({ $expr: { $eq: ['$v', 1] } }, 0, 1), failing({ $expr: { $nope: 1 } }, 168)],
  $jsonSchema: [
    whole({ $jsonSchema: { properties: { v: { bsonType: 'object', required: ['x'] } }, required: ['v'] } }, 12),
    failing({ $jsonSchema: { nope: 1 } }, 9),
  ],
  $comment: [whole({ v: 'abc', $comment: 'why' }, 7)],
  $sampleRate: [whole({ $sampleRate: 0 }), failing({ $sampleRate: 2 }, 2)],
  $alwaysTrue: [whole({ v: 'abc', $alwaysTrue: 1 }, 7)],
  $alwaysFalse: [whole({ $alwaysFalse: 1 })],
}

/** Forms and paths that belong to no one operator. */
export const forms: FilterCase[] = [
  whole({ 'v.0': 1 }, 9, 21),
  whole({ 'v.0.x': 1 }, 13),
  whole({ 'v.x': 1 }, 12, 13),
  whole({ 'v.y': null }, 0, 1, 2, 3, 4, 5, 6, 7, 8, 13, 14, 15, 16, 17, 18, 19, 20, 22),
  whole({ v: { $gt: 1, $lt: 3 } }, 9, 21),
  failing({ v: { $nope: 1 } }, 2),
  failing({ $nope: 1 }, 2),
  failing({ v: { $gt: 1, x: 1 } }, 2),
  failing({ $where: 'true' }, 2),
  failing({ $text: { $search: 'a' } }, 27),
  failing({ v: { $near: [0, 0] } }, 291),
  failing({ v: { $geoWithin: {} } }, 115),
]
