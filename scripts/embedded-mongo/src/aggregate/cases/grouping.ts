import { Decimal128, Double, Long } from 'bson'
import { type Cases, numbered } from './case'

const sales = numbered({ k: 'a', n: 1 }, { k: 'b', n: 5 }, { k: 'a', n: 3 }, { n: null })
const rows = numbered({ v: 3 }, { v: 1 }, { v: 2 })
const grouped = (field: object, documents = rows): Cases[string][number] => ({
  documents,
  stages: [{ $group: { _id: null, r: field } }, { $project: { _id: 0 } }],
})
const one = (field: object, r: unknown, documents = rows): Cases[string][number] => ({ ...grouped(field, documents), result: [{ r }] })

export const grouping: Cases = {
  $group: [
    {
      documents: sales,
      stages: [{ $group: { _id: '$k', total: { $sum: '$n' } } }, { $sort: { _id: 1 } }],
      result: [
        { _id: null, total: 0 },
        { _id: 'a', total: 4 },
        { _id: 'b', total: 5 },
      ],
    },
    {
      documents: numbered({ k: 1 }, { k: new Double(1) }, { k: Long.ONE }),
      stages: [{ $group: { _id: '$k', n: { $count: {} } } }],
      result: [{ _id: 1, n: 3 }],
    },
    {
      documents: numbered({ k: null }, {}),
      stages: [{ $group: { _id: { k: '$k' }, n: { $sum: 1 } } }, { $sort: { n: 1, _id: 1 } }],
      result: [
        { _id: {}, n: 1 },
        { _id: { k: null }, n: 1 },
      ],
    },
    { stages: [{ $group: { x: { $sum: 1 } } }], fails: 15955 },
    { stages: [{ $group: { _id: null, x: { $nope: 1 } } }], fails: 15952 },
    { stages: [{ $group: { _id: null, x: 1 } }], fails: 40234 },
    { stages: [{ $group: { _id: null, 'x.y': { $sum: 1 } } }], fails: 40235 },
    { stages: [{ $group: { _id: null, x: { $sum: 1, $avg: 1 } } }], fails: 40238 },
  ],
  $sum: [
    one({ $sum: '$v' }, 6),
    one({ $sum: '$v' }, Long.fromString('4294967296'), numbered({ v: 2147483647 }, { v: 2147483647 }, { v: 2 })),
    one({ $sum: '$v' }, new Double(1), numbered(...Array.from({ length: 10 }, () => ({ v: 0.1 })))),
  ],
  $avg: [
    one({ $avg: '$v' }, new Double(2)),
    one({ $avg: '$v' }, Decimal128.fromString('1.5'), numbered({ v: Decimal128.fromString('1') }, { v: 2 })),
  ],
  $count: [one({ $count: {} }, 3)],
  $min: [one({ $min: '$v' }, 1), one({ $min: '$none' }, null)],
  $max: [one({ $max: '$v' }, 3)],
  $first: [one({ $first: '$v' }, 3), one({ $first: '$none' }, null)],
  $last: [one({ $last: '$v' }, 2)],
  $push: [one({ $push: '$v' }, [3, 1, 2]), one({ $push: '$none' }, [])],
  $addToSet: [one({ $addToSet: '$v' }, [1, 2], numbered({ v: 1 }, { v: 2 }, { v: new Double(1) }, {}))],
  $mergeObjects: [one({ $mergeObjects: '$o' }, { a: 1, b: 3 }, numbered({ o: { a: 1, b: 2 } }, { o: null }, { o: { b: 3 } }))],
  $stdDevPop: [one({ $stdDevPop: '$v' }, new Double(1), numbered({ v: 1 }, { v: 3 }, { v: 'x' }))],
  $stdDevSamp: [one({ $stdDevSamp: '$v' }, null, numbered({ v: 1 }))],
  $firstN: [one({ $firstN: { input: '$v', n: 2 } }, [3, 1])],
  $lastN: [one({ $lastN: { input: '$v', n: 2 } }, [1, 2])],
  $minN: [one({ $minN: { input: '$v', n: 2 } }, [1, 2])],
  $maxN: [one({ $maxN: { input: '$v', n: 2 } }, [3, 2]), { ...grouped({ $maxN: { input: '$v', n: 0 } }), fails: 5787908 }],
  $top: [one({ $top: { sortBy: { v: 1 }, output: '$_id' } }, 2)],
  $topN: [
    one({ $topN: { n: 2, sortBy: { v: -1 }, output: ['$_id', '$v'] } }, [
      [1, 3],
      [3, 2],
    ]),
  ],
  $bottom: [one({ $bottom: { sortBy: { v: 1 }, output: '$v' } }, 3)],
  $bottomN: [one({ $bottomN: { n: 2, sortBy: { v: 1 }, output: '$v' } }, [2, 3])],
  $median: [one({ $median: { input: '$v', method: 'approximate' } }, new Double(2))],
  $percentile: [one({ $percentile: { input: '$v', p: [0.9], method: 'approximate' } }, [new Double(3)])],
  $sortByCount: [
    {
      documents: numbered({ k: 'a' }, { k: 'b' }, { k: 'a' }),
      stages: [{ $sortByCount: '$k' }],
      result: [
        { _id: 'a', count: 2 },
        { _id: 'b', count: 1 },
      ],
    },
  ],
  $bucket: [
    {
      documents: numbered({ v: 1 }, { v: 2 }, { v: 9 }),
      stages: [{ $bucket: { groupBy: '$v', boundaries: [0, 2, 4], default: 'rest' } }],
      result: [
        { _id: 0, count: 1 },
        { _id: 2, count: 1 },
        { _id: 'rest', count: 1 },
      ],
    },
    { documents: numbered({ v: 9 }), stages: [{ $bucket: { groupBy: '$v', boundaries: [0, 2] } }], fails: 40066 },
    { stages: [{ $bucket: { groupBy: '$v', boundaries: [2, 0] } }], fails: 40194 },
    { stages: [{ $bucket: { groupBy: '$v', boundaries: [0] } }], fails: 40192 },
  ],
  $bucketAuto: [
    {
      documents: numbered({ v: 1 }, { v: 1 }, { v: 2 }, { v: 3 }, { v: 4 }),
      stages: [{ $bucketAuto: { groupBy: '$v', buckets: 2 } }],
      result: [
        { _id: { min: 1, max: 3 }, count: 3 },
        { _id: { min: 3, max: 4 }, count: 2 },
      ],
    },
    {
      documents: numbered({ v: 1 }, { v: 1 }, { v: 1 }),
      stages: [{ $bucketAuto: { groupBy: '$v', buckets: 3 } }],
      result: [{ _id: { min: 1, max: 1 }, count: 3 }],
    },
    { stages: [{ $bucketAuto: { groupBy: '$v', buckets: 0 } }], fails: 40243 },
    { stages: [{ $bucketAuto: { groupBy: '$v', buckets: 2, granularity: 'R5' } }], fails: 115 },
  ],
  $facet: [
    {
      documents: rows,
      stages: [{ $facet: { n: [{ $count: 'c' }], top: [{ $sort: { v: -1 } }, { $limit: 1 }, { $project: { _id: 0 } }] } }],
      result: [{ n: [{ c: 3 }], top: [{ v: 3 }] }],
    },
    { stages: [{ $facet: { a: [{ $out: 'x' }] } }], fails: 40600 },
    { stages: [{ $facet: {} }], fails: 40169 },
  ],
}
