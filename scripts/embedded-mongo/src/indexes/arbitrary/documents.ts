import { Decimal128, Double, Long, MaxKey, MinKey, ObjectId } from 'bson'
import * as fc from 'fast-check'
import type { Document, Value } from '../../bson/codec'

/** Few values of many types, so that documents often share one and types often meet. */
const scalar: fc.Arbitrary<Value> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -2, max: 4 }) },
  { weight: 2, arbitrary: fc.constantFrom(new Double(1), 1.5, -0.5, Number.NaN, Number.POSITIVE_INFINITY) },
  { weight: 2, arbitrary: fc.constantFrom(Long.fromNumber(2), Long.fromString('9007199254740993'), Decimal128.fromString('1.5')) },
  { weight: 4, arbitrary: fc.constantFrom('', 'a', 'A', 'ab', 'b', 'é', '张', 'a\u0000b', 'x'.repeat(2000)) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom(new Date(0), new Date(5), new ObjectId('65f000000000000000000000')) },
  { weight: 1, arbitrary: fc.constantFrom(new MinKey(), new MaxKey()) },
)
const object = fc.record({ d: fc.oneof(scalar, fc.array(scalar, { maxLength: 2 })), e: scalar }, { requiredKeys: [] })
const anything: fc.Arbitrary<Value> = fc.oneof(
  { weight: 8, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(fc.oneof(scalar, object, fc.array(scalar, { maxLength: 2 })), { maxLength: 3 }) },
  { weight: 2, arbitrary: object },
)

/** Documents with fields that are there or not; only one of `a` and `b` may hold arrays, which an index of both requires. */
export const documents: fc.Arbitrary<Document[]> = fc.array(
  fc.record({ a: anything, b: scalar, c: fc.oneof(object, scalar) }, { requiredKeys: [] }),
  { minLength: 1, maxLength: 25 },
)

const condition: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: scalar },
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$eq', '$ne'), scalar).map(([name, value]) => ({ [name]: value })),
  },
  { weight: 3, arbitrary: fc.tuple(scalar, scalar).map(([low, high]) => ({ $gte: low, $lt: high })) },
  { weight: 3, arbitrary: fc.array(scalar, { maxLength: 3 }).map((list) => ({ $in: list })) },
  { weight: 1, arbitrary: fc.array(scalar, { minLength: 1, maxLength: 2 }).map((list) => ({ $nin: list })) },
  { weight: 1, arbitrary: fc.boolean().map((there) => ({ $exists: there })) },
  { weight: 1, arbitrary: fc.constantFrom('number', 'string', 'null', 'array').map((type) => ({ $type: type })) },
  { weight: 1, arbitrary: fc.constantFrom('^a', '^A', 'b').map((pattern) => ({ $regex: pattern })) },
  { weight: 1, arbitrary: fc.tuple(scalar, scalar).map(([low, high]) => ({ $elemMatch: { $gte: low, $lte: high } })) },
  { weight: 1, arbitrary: scalar.map((value) => ({ $not: { $gt: value } })) },
  { weight: 1, arbitrary: fc.array(scalar, { minLength: 1, maxLength: 2 }).map((list) => ({ $all: list })) },
  { weight: 1, arbitrary: object },
)
const path = fc.constantFrom('a', 'b', 'c', 'c.d', 'c.e', 'a.d', '_id')
const clause: fc.Arbitrary<Document> = fc.tuple(path, condition).map(([name, value]) => ({ [name]: value }))
const together: fc.Arbitrary<Document> = fc.array(clause, { maxLength: 3 }).map((clauses) => Object.assign({}, ...clauses))

export const filters: fc.Arbitrary<Document> = fc.oneof(
  { weight: 6, arbitrary: together },
  { weight: 1, arbitrary: fc.array(clause, { minLength: 1, maxLength: 3 }).map((parts) => ({ $or: parts })) },
  { weight: 1, arbitrary: fc.tuple(together, together).map((parts) => ({ $and: parts })) },
  { weight: 1, arbitrary: fc.tuple(clause, together).map(([one, rest]) => ({ ...rest, $or: [one, { b: 1 }] })) },
)

/** Every order ends in the id, so that only one answer is right. */
export const sorts: fc.Arbitrary<Document> = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c.d', 'c.e'), { maxLength: 2 })
  .chain((names) => fc.tuple(...names.map((name) => fc.constantFrom(1, -1).map((way) => [name, way] as const))))
  .map((fields) => ({ ...Object.fromEntries(fields), _id: 1 }))
