// biome-ignore-all lint/suspicious/noThenProperty: MongoDB's word for the result of a condition
import { Binary, MinKey, ObjectId } from 'bson'
import { day, decimal, double, failing, long, type Rows, row } from './row'

const id = '65f000000000000000000000'

export const logic: Rows = {
  $cmp: [row({ $cmp: [1, 2] }, -1), row({ $cmp: ['$none', null] }, -1)],
  $eq: [row({ $eq: [1, double(1)] }, true), row({ $eq: ['$none', null] }, false)],
  $ne: [row({ $ne: [decimal('0.1'), 0.1] }, true)],
  $gt: [row({ $gt: ['a', 1] }, true), failing({ $gt: [1] }, 16020)],
  $gte: [row({ $gte: [long('9007199254740993'), 9007199254740992] }, true)],
  $lt: [row({ $lt: [new MinKey(), null] }, true)],
  $lte: [
    row(
      {
        $lte: [
          [1, 2],
          [1, 3],
        ],
      },
      true,
    ),
  ],
  $and: [row({ $and: [1, 'a', [0]] }, true), row({ $and: [] }, true), row({ $and: [null] }, false)],
  $or: [row({ $or: [0, decimal('0.0'), false] }, false), row({ $or: [] }, false)],
  $not: [row({ $not: [0] }, true), failing({ $not: [1, 2] }, 16020)],
  $cond: [
    row({ $cond: [false, 1, 2] }, 2),
    row({ $cond: { if: '$a', then: 1, else: 2 } }, 2),
    failing({ $cond: { if: 1, then: 1 } }, 17082),
  ],
  $ifNull: [row({ $ifNull: ['$none', null, 3] }, 3), failing({ $ifNull: [1] }, 1257300)],
  $switch: [
    row({ $switch: { branches: [{ case: false, then: 1 }], default: 2 } }, 2),
    failing({ $switch: { branches: [{ case: false, then: 1 }] } }, 40066),
  ],
  $let: [row({ $let: { vars: { x: 1, y: '$b' }, in: { $add: ['$$x', '$$y'] } } }, 3, { b: 2 }), failing({ $add: ['$$x'] }, 17276)],
  $literal: [row({ $literal: '$a' }, '$a')],
  $const: [row({ $const: { $add: 1 } }, { $add: 1 })],
  $rand: [row({ $lt: [{ $rand: {} }, 1] }, true)],
  $convert: [
    row({ $convert: { input: '12', to: 'int' } }, 12),
    row({ $convert: { input: 'x', to: 'int', onError: -1 } }, -1),
    row({ $convert: { input: null, to: 'int', onNull: 'nothing' } }, 'nothing'),
    failing({ $convert: { input: 1e10, to: 'int' } }, 241),
    failing({ $convert: { input: 1, to: 'nothing' } }, 2),
    row({ $convert: { input: 1, to: 'regex', onError: 'no' } }, 'no'),
  ],
  $toInt: [
    row({ $toInt: 3.9 }, 3),
    row({ $toInt: true }, 1),
    failing({ $toInt: '3.5' }, 241),
    failing({ $toInt: day('2024-01-01T00:00:00Z') }, 241),
  ],
  $toLong: [row({ $toLong: '9007199254740993' }, long('9007199254740993')), row({ $toLong: day('1970-01-01T00:00:01Z') }, long(1000))],
  $toDouble: [row({ $toDouble: 5 }, double(5)), row({ $toDouble: '1e3' }, double(1000))],
  $toDecimal: [
    row({ $toDecimal: '1.10' }, decimal('1.10')),
    row({ $toDecimal: 5 }, decimal('5')),
    row({ $toDecimal: 1.999 }, decimal('1.99900000000000')),
  ],
  $toBool: [row({ $toBool: 'false' }, true), row({ $toBool: 0 }, false)],
  $toString: [
    row({ $toString: new ObjectId(id) }, id),
    row({ $toString: decimal('1.10') }, '1.10'),
    row({ $toString: double(5) }, '5'),
    failing({ $toString: [[1]] }, 241),
  ],
  $toObjectId: [row({ $toObjectId: id }, new ObjectId(id)), failing({ $toObjectId: 'x' }, 241)],
  $type: [
    row({ $type: '$none' }, 'missing'),
    row({ $type: double(5) }, 'double'),
    row({ $type: 5 }, 'int'),
    row({ $type: [[1]] }, 'array'),
  ],
  $isNumber: [row({ $isNumber: long(1) }, true), row({ $isNumber: '1' }, false)],
  $bsonSize: [row({ $bsonSize: '$$ROOT' }, 12, { a: 1 })],
  $binarySize: [row({ $binarySize: '专' }, 3), row({ $binarySize: new Binary(Buffer.from('ab')) }, 2)],
  $meta: [failing({ $meta: 'textScore' }, 40218)],
}
