import { BSONRegExp, Long } from 'bson'
import { type Cases, numbered } from './case'

const people = [{ _id: 'p1', boss: 'p2' }, { _id: 'p2', boss: 'p3' }, { _id: 'p3' }]

export const joining: Cases = {
  $lookup: [
    {
      documents: numbered({ to: 'p1' }, { to: ['p1', 'p3'] }, {}),
      other: people,
      stages: [{ $lookup: { from: 'other', localField: 'to', foreignField: '_id', as: 'p' } }, { $project: { p: '$p._id' } }],
      result: [
        { _id: 1, p: ['p1'] },
        { _id: 2, p: ['p1', 'p3'] },
        { _id: 3, p: [] },
      ],
    },
    {
      documents: numbered({ to: 'p1' }),
      other: people,
      stages: [
        {
          $lookup: {
            from: 'other',
            let: { w: '$to' },
            pipeline: [{ $match: { $expr: { $eq: ['$boss', { $concat: ['p', '2'] }] } } }, { $project: { w: '$$w' } }],
            as: 'p',
          },
        },
      ],
      result: [{ _id: 1, to: 'p1', p: [{ _id: 'p1', w: 'p1' }] }],
    },
    {
      documents: numbered({ a: [new BSONRegExp('^x')] }),
      other: [
        { _id: 0, b: 'xxx' },
        { _id: 1, b: new BSONRegExp('^x') },
      ],
      stages: [{ $lookup: { from: 'other', localField: 'a', foreignField: 'b', as: 'p' } }, { $project: { p: '$p._id' } }],
      result: [{ _id: 1, p: [1] }],
    },
    { stages: [{ $lookup: { from: 'other', localField: 'a', as: 'p' } }], fails: 9 },
    { stages: [{ $lookup: { from: 'other', as: 'p', pipeline: [{ $nope: 1 }] } }], fails: 40324 },
  ],
  $graphLookup: [
    {
      documents: numbered({ start: 'p1' }),
      other: people,
      stages: [
        {
          $graphLookup: {
            from: 'other',
            startWith: '$start',
            connectFromField: 'boss',
            connectToField: '_id',
            as: 'up',
            maxDepth: 1,
            depthField: 'd',
          },
        },
        { $unwind: '$up' },
        { $replaceWith: '$up' },
        { $sort: { _id: 1 } },
      ],
      result: [
        { _id: 'p1', boss: 'p2', d: Long.ZERO },
        { _id: 'p2', boss: 'p3', d: Long.ONE },
      ],
    },
    { stages: [{ $graphLookup: { from: 'other' } }], fails: 40105 },
  ],
  $unionWith: [
    {
      documents: numbered({}),
      other: people,
      stages: [{ $unionWith: { coll: 'other', pipeline: [{ $match: { boss: 'p2' } }] } }],
      result: [{ _id: 1 }, { _id: 'p1', boss: 'p2' }],
    },
    { documents: numbered({}), other: people, stages: [{ $unionWith: 'other' }, { $count: 'n' }], result: [{ n: 4 }] },
    { stages: [{ $unionWith: { coll: 'other', x: 1 } }], fails: 40415 },
  ],
  $out: [
    { documents: numbered({ v: 1 }), other: people, stages: [{ $out: 'other' }], result: [], otherAfter: [{ _id: 1, v: 1 }] },
    { stages: [{ $out: 'x' }, { $match: {} }], fails: 40601 },
  ],
  $merge: [
    {
      documents: [{ _id: 'p1', v: 1 }, { _id: 'new' }],
      other: people,
      stages: [{ $merge: 'other' }],
      result: [],
      otherAfter: [{ _id: 'new' }, { _id: 'p1', boss: 'p2', v: 1 }, { _id: 'p2', boss: 'p3' }, { _id: 'p3' }],
    },
    {
      documents: [{ _id: 'p1', v: 1 }, { _id: 'new' }],
      other: [{ _id: 'p1', n: 1 }],
      stages: [{ $merge: { into: 'other', whenMatched: [{ $set: { n: { $add: ['$n', '$$new.v'] } } }], whenNotMatched: 'discard' } }],
      result: [],
      otherAfter: [{ _id: 'p1', n: 2 }],
    },
    { documents: [{ _id: 'p1' }], other: people, stages: [{ $merge: { into: 'other', whenMatched: 'fail' } }], fails: 11000 },
    { documents: [{ _id: 'x' }], other: people, stages: [{ $merge: { into: 'other', whenNotMatched: 'fail' } }], fails: 13113 },
    {
      documents: [{ _id: 'p1' }, { _id: 'new' }],
      other: [{ _id: 'p1', n: 1 }],
      stages: [{ $merge: { into: 'other', whenMatched: 'fail' } }],
      fails: 11000,
      otherAfter: [{ _id: 'new' }, { _id: 'p1', n: 1 }],
    },
    { stages: [{ $merge: { into: 'other', whenMatched: 'keepExisting', whenNotMatched: 'fail' } }], fails: 51181 },
    { stages: [{ $merge: { into: 'other', on: 'name' } }], fails: 51183 },
    { stages: [{ $merge: { into: 'other', whenMatched: 'never' } }], fails: 2 },
  ],
}
