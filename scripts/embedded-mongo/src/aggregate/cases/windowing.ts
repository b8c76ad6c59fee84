import { Double } from 'bson'
import type { Document } from '../../bson/codec'
import { type Cases, numbered } from './case'

const points = numbered({ p: 'x', v: 1 }, { p: 'x', v: 3 }, { p: 'x', v: 3 }, { p: 'y', v: 10 })
const over = (output: Document, more: Document = { partitionBy: '$p' }): Document[] => [
  { $setWindowFields: { sortBy: { v: 1 }, ...more, output: { r: output } } },
  { $sort: { _id: 1 } },
  { $group: { _id: null, r: { $push: '$r' } } },
]
const gives = (output: Document, r: unknown[], documents = points, more?: Document): Cases[string][number] => ({
  documents,
  stages: over(output, more),
  result: [{ _id: null, r }],
})

const gap = numbered({ v: 0, n: 1 }, { v: 5, n: null }, { v: 10, n: 3 })

export const windowing: Cases = {
  $setWindowFields: [
    gives({ $sum: '$v', window: { documents: ['unbounded', 'current'] } }, [1, 4, 7, 10]),
    gives({ $sum: '$v', window: { documents: [-1, 1] } }, [4, 7, 6, 10]),
    gives({ $sum: '$v', window: { range: [-2, 0] } }, [1, 7, 7, 10]),
    gives({ $avg: '$v' }, [new Double(7 / 3), new Double(7 / 3), new Double(7 / 3), new Double(10)]),
    { stages: [{ $setWindowFields: { output: { r: { $nope: 1 } } } }], fails: 9 },
    { stages: [{ $setWindowFields: { output: { r: { $rank: {} } } } }], fails: 5371602 },
  ],
  $rank: [gives({ $rank: {} }, [1, 2, 2, 1])],
  $denseRank: [gives({ $denseRank: {} }, [1, 2, 2, 1])],
  $documentNumber: [gives({ $documentNumber: {} }, [1, 2, 3, 1])],
  $shift: [gives({ $shift: { output: '$v', by: 1, default: 'none' } }, [3, 3, 'none', 'none'])],
  $derivative: [
    gives(
      { $derivative: { input: '$n' }, window: { documents: [-1, 0] } },
      [null, new Double(2)],
      numbered({ v: 1, n: 1 }, { v: 2, n: 3 }),
      {},
    ),
  ],
  $integral: [
    gives(
      { $integral: { input: '$n' }, window: { documents: ['unbounded', 'current'] } },
      [new Double(0), new Double(2)],
      numbered({ v: 1, n: 1 }, { v: 2, n: 3 }),
      {},
    ),
  ],
  $expMovingAvg: [
    gives({ $expMovingAvg: { input: '$n', N: 3 } }, [new Double(1), new Double(2)], numbered({ v: 1, n: 1 }, { v: 2, n: 3 }), {}),
  ],
  $covariancePop: [gives({ $covariancePop: ['$v', '$n'] }, [0.5, 0.5], numbered({ v: 1, n: 1 }, { v: 2, n: 3 }), {})],
  $covarianceSamp: [gives({ $covarianceSamp: ['$v', '$n'] }, [new Double(1), new Double(1)], numbered({ v: 1, n: 1 }, { v: 2, n: 3 }), {})],
  $locf: [gives({ $locf: '$n' }, [1, 1, 3], gap, {})],
  $linearFill: [gives({ $linearFill: '$n' }, [1, new Double(2), 3], gap, {})],
  $densify: [
    {
      documents: numbered({ v: 1 }, { v: 4 }),
      stages: [{ $densify: { field: 'v', range: { step: 1, bounds: 'full' } } }, { $project: { _id: 0 } }],
      result: [{ v: 1 }, { v: 2 }, { v: 3 }, { v: 4 }],
    },
    { stages: [{ $densify: { field: 'v', range: { step: 0, bounds: 'full' } } }], fails: 5733401 },
  ],
  $fill: [
    {
      documents: gap,
      stages: [{ $fill: { output: { n: { value: 0 } } } }, { $project: { _id: 0, n: 1 } }],
      result: [{ n: 1 }, { n: 0 }, { n: 3 }],
    },
    {
      documents: gap,
      stages: [{ $fill: { sortBy: { v: 1 }, output: { n: { method: 'locf' } } } }, { $project: { _id: 0, n: 1 } }],
      result: [{ n: 1 }, { n: 1 }, { n: 3 }],
    },
  ],
}
