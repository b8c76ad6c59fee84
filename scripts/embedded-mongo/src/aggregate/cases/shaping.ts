import { Double, Long } from 'bson'
import { type Cases, numbered } from './case'

const nested = numbered({ a: { b: 1, c: 2 }, l: [{ x: 1, y: 1 }, { x: 2 }, 3] })

export const shaping: Cases = {
  $match: [
    { documents: numbered({ a: 1 }, { a: 2 }), stages: [{ $match: { a: { $gt: 1 } } }], result: [{ _id: 2, a: 2 }] },
    { stages: [{ $match: 1 }], fails: 15959 },
  ],
  $project: [
    { documents: nested, stages: [{ $project: { 'a.b': 1, 'l.x': 1 } }], result: [{ _id: 1, a: { b: 1 }, l: [{ x: 1 }, { x: 2 }] }] },
    { documents: nested, stages: [{ $project: { _id: 0, l: 0, 'a.c': 0 } }], result: [{ a: { b: 1 } }] },
    { documents: nested, stages: [{ $project: { _id: 0, n: { $add: ['$a.b', 1] }, d: '$none' } }], result: [{ n: 2 }] },
    { documents: numbered({ b: 1, a: 1 }), stages: [{ $project: { a: 1, b: 1, c: 'text' } }], result: [{ _id: 1, b: 1, a: 1, c: 'text' }] },
    { stages: [{ $project: { a: 1, b: 0 } }], fails: 31254 },
    { stages: [{ $project: { a: 0, b: 1 } }], fails: 31253 },
    { stages: [{ $project: {} }], fails: 51272 },
    { stages: [{ $project: { a: 1, 'a.b': 1 } }], fails: 31249 },
  ],
  $addFields: [
    {
      documents: nested,
      stages: [{ $addFields: { 'a.d': '$a.b', l: { z: 0 } } }, { $project: { _id: 0, a: 1, l: 1 } }],
      result: [{ a: { b: 1, c: 2, d: 1 }, l: [{ x: 1, y: 1, z: 0 }, { x: 2, z: 0 }, { z: 0 }] }],
    },
    { stages: [{ $addFields: 1 }], fails: 40272 },
  ],
  $set: [
    {
      documents: numbered({ a: new Double(5) }),
      stages: [{ $set: { b: { $type: '$a' } } }],
      result: [{ _id: 1, a: new Double(5), b: 'double' }],
    },
  ],
  $unset: [
    { documents: nested, stages: [{ $unset: ['a.b', 'l.x'] }], result: [{ _id: 1, a: { c: 2 }, l: [{ y: 1 }, {}, 3] }] },
    { stages: [{ $unset: 1 }], fails: 31120 },
  ],
  $replaceRoot: [
    { documents: nested, stages: [{ $replaceRoot: { newRoot: '$a' } }], result: [{ b: 1, c: 2 }] },
    { documents: nested, stages: [{ $replaceRoot: { newRoot: '$l' } }], fails: 40228 },
  ],
  $replaceWith: [{ documents: nested, stages: [{ $replaceWith: { $mergeObjects: ['$a', { c: 3 }] } }], result: [{ b: 1, c: 3 }] }],
  $unwind: [
    {
      documents: numbered({ l: [1, 2] }, { l: [] }, { l: 3 }, {}),
      stages: [{ $unwind: '$l' }],
      result: [
        { _id: 1, l: 1 },
        { _id: 1, l: 2 },
        { _id: 3, l: 3 },
      ],
    },
    {
      documents: numbered({ l: ['a'] }, { l: [] }, { l: null }),
      stages: [{ $unwind: { path: '$l', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true } }],
      result: [
        { _id: 1, l: 'a', i: Long.ZERO },
        { _id: 2, i: null },
        { _id: 3, l: null, i: null },
      ],
    },
    { stages: [{ $unwind: 'l' }], fails: 28818 },
    { stages: [{ $unwind: { path: '$l', x: 1 } }], fails: 28811 },
  ],
  $redact: [
    {
      documents: [{ _id: 1, level: 1, open: { level: 0, x: 1 }, secret: { level: 9, y: 1 } }],
      stages: [{ $redact: { $cond: [{ $lte: ['$level', 1] }, '$$DESCEND', '$$PRUNE'] } }],
      result: [{ _id: 1, level: 1, open: { level: 0, x: 1 } }],
    },
    { documents: [{ _id: 1 }], stages: [{ $redact: 1 }], fails: 17053 },
  ],
  $sort: [
    {
      documents: numbered({ a: 2 }, { a: 'x' }, { a: null }, { a: [5, 0] }, {}),
      stages: [{ $sort: { a: 1, _id: -1 } }, { $project: { a: 0 } }],
      result: [{ _id: 5 }, { _id: 3 }, { _id: 4 }, { _id: 1 }, { _id: 2 }],
    },
    { stages: [{ $sort: { a: 2 } }], fails: 15975 },
    { stages: [{ $sort: {} }], fails: 15976 },
  ],
  $limit: [
    { documents: numbered({}, {}), stages: [{ $project: { _id: 1 } }, { $limit: 1 }], result: [{ _id: 1 }] },
    { stages: [{ $limit: 0 }], fails: 15958 },
    { stages: [{ $limit: -1 }], fails: 2107201 },
  ],
  $skip: [
    { documents: numbered({}, {}), stages: [{ $project: { _id: 1 } }, { $skip: 1 }], result: [{ _id: 2 }] },
    { stages: [{ $skip: -1 }], fails: 5107200 },
  ],
  $count: [
    { documents: numbered({}, {}), stages: [{ $count: 'n' }], result: [{ n: 2 }] },
    { stages: [{ $count: 'n' }], result: [] },
    { stages: [{ $count: '$n' }], fails: 40158 },
  ],
  $sample: [
    { documents: numbered({}, {}, {}), stages: [{ $sample: { size: 2 } }, { $count: 'n' }], result: [{ n: 2 }] },
    { stages: [{ $sample: { size: -1 } }], fails: 28747 },
  ],
  $listLocalSessions: [
    {
      documents: numbered({}),
      stages: [{ $listLocalSessions: {} }, { $project: { _id: 0, used: { $type: '$lastUse' } } }],
      result: [{ used: 'date' }],
    },
    { stages: [{ $listLocalSessions: 1 }], fails: 9 },
  ],
  $documents: [{ stages: [{ $limit: 1 }, { $documents: [] }], fails: 40602 }],
}
