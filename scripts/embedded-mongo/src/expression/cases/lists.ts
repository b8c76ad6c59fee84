import { failing, type Rows, row } from './row'

const list = { l: [1, 2, 3, 4] }

export const lists: Rows = {
  $arrayElemAt: [
    row({ $arrayElemAt: ['$l', 0] }, 1, list),
    row({ $arrayElemAt: ['$l', -1] }, 4, list),
    row({ $arrayElemAt: ['$l', 9] }, undefined, list),
    failing({ $arrayElemAt: ['x', 0] }, 28689),
  ],
  $first: [row({ $first: '$l' }, 1, list), row({ $first: '$none' }, null)],
  $last: [row({ $last: '$l' }, 4, list)],
  $firstN: [row({ $firstN: { n: 2, input: '$l' } }, [1, 2], list)],
  $lastN: [row({ $lastN: { n: 2, input: '$l' } }, [3, 4], list)],
  $minN: [row({ $minN: { n: 2, input: [3, 1, 2] } }, [1, 2])],
  $maxN: [row({ $maxN: { n: 2, input: [3, 1, 2] } }, [3, 2]), failing({ $maxN: { n: 0, input: [1] } }, 5787908)],
  $size: [row({ $size: '$l' }, 4, list), failing({ $size: '$none' }, 17124)],
  $isArray: [row({ $isArray: ['$l'] }, true, list), row({ $isArray: 'x' }, false)],
  $slice: [
    row({ $slice: ['$l', 2] }, [1, 2], list),
    row({ $slice: ['$l', -2] }, [3, 4], list),
    row({ $slice: ['$l', 1, 2] }, [2, 3], list),
    failing({ $slice: [[1], 1, 0] }, 28729),
  ],
  $range: [row({ $range: [0, 5, 2] }, [0, 2, 4]), row({ $range: [3, 0, -1] }, [3, 2, 1]), failing({ $range: [0, 5, 0] }, 34449)],
  $reverseArray: [row({ $reverseArray: '$l' }, [4, 3, 2, 1], list), failing({ $reverseArray: 1 }, 34435)],
  $concatArrays: [
    row({ $concatArrays: [[1], [2, [3]]] }, [1, 2, [3]]),
    row({ $concatArrays: [[1], null] }, null),
    failing({ $concatArrays: [1] }, 28664),
  ],
  $indexOfArray: [
    row({ $indexOfArray: ['$l', 3] }, 2, list),
    row({ $indexOfArray: ['$l', 3, 0, 2] }, -1, list),
    row({ $indexOfArray: ['$none', 1] }, null),
  ],
  $zip: [
    row({ $zip: { inputs: [[1, 2], ['a']] } }, [[1, 'a']]),
    row({ $zip: { inputs: [[1, 2], ['a']], useLongestLength: true, defaults: [0, 'z'] } }, [
      [1, 'a'],
      [2, 'z'],
    ]),
  ],
  $sortArray: [
    row({ $sortArray: { input: [3, 'a', 1], sortBy: 1 } }, [1, 3, 'a']),
    row({ $sortArray: { input: [{ x: 2 }, { x: 1 }], sortBy: { x: 1 } } }, [{ x: 1 }, { x: 2 }]),
  ],
  $anyElementTrue: [row({ $anyElementTrue: [[0, null, 'a']] }, true), failing({ $anyElementTrue: [1] }, 17041)],
  $allElementsTrue: [row({ $allElementsTrue: [[1, 0]] }, false)],
  $in: [row({ $in: [2, '$l'] }, true, list), row({ $in: [2.5, '$l'] }, false, list), failing({ $in: [1, 'x'] }, 40081)],
  $map: [
    row({ $map: { input: '$l', as: 'n', in: { $multiply: ['$$n', 2] } } }, [2, 4, 6, 8], list),
    row({ $map: { input: [1], in: '$none' } }, [null]),
  ],
  $filter: [
    row({ $filter: { input: '$l', cond: { $gt: ['$$this', 1] }, limit: 2 } }, [2, 3], list),
    failing({ $filter: { input: 1, cond: true } }, 28651),
  ],
  $reduce: [row({ $reduce: { input: '$l', initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, 10, list)],
  $setUnion: [
    row(
      {
        $setUnion: [
          [2, 1],
          [1, 3],
        ],
      },
      [2, 1, 3],
    ),
  ],
  $setIntersection: [
    row(
      {
        $setIntersection: [
          [1, 2],
          [2, 3],
        ],
      },
      [2],
    ),
  ],
  $setDifference: [row({ $setDifference: [[1, 2, 1], [2]] }, [1])],
  $setIsSubset: [row({ $setIsSubset: [[1], [1, 2]] }, true)],
  $setEquals: [
    row(
      {
        $setEquals: [
          [1, 2, 2],
          [2, 1],
        ],
      },
      true,
    ),
    failing({ $setEquals: [[1]] }, 17045),
  ],
  $objectToArray: [row({ $objectToArray: { $literal: { a: 1 } } }, [{ k: 'a', v: 1 }]), failing({ $objectToArray: 1 }, 40390)],
  $arrayToObject: [
    row({ $arrayToObject: [[['a', 1]]] }, { a: 1 }),
    row({ $arrayToObject: '$kv' }, { b: 2 }, { kv: [{ k: 'b', v: 2 }] }),
    failing({ $arrayToObject: 1 }, 40386),
    failing({ $arrayToObject: [[['a', 1], { k: 'b', v: 2 }]] }, 40396),
    failing({ $arrayToObject: [[{ k: 'b', v: 2 }, ['a', 1]]] }, 40391),
  ],
  $mergeObjects: [row({ $mergeObjects: ['$a', null, { c: 3 }] }, { b: 1, c: 3 }, { a: { b: 1 } }), failing({ $mergeObjects: [1] }, 40400)],
  $getField: [
    row({ $getField: 'a.b' }, 1, { 'a.b': 1 }),
    row({ $getField: { field: 'x', input: '$o' } }, 2, { o: { x: 2 } }),
    failing({ $getField: { input: {} } }, 3041702),
    failing({ $getField: { field: 'a' } }, 3041703),
    failing({ $getField: { field: 1, input: {} } }, 3041704),
  ],
  $setField: [
    row({ $setField: { field: 'a.b', input: '$$ROOT', value: 1 } }, { c: 2, 'a.b': 1 }, { c: 2 }),
    failing({ $setField: 5 }, 4161100),
    failing({ $setField: { value: 1, input: {} } }, 4161102),
    failing({ $setField: { field: 'a', input: {} } }, 4161103),
    failing({ $setField: { field: '$a', input: {}, value: 1 } }, 4161108),
    failing({ $setField: { field: 1, input: {}, value: 1 } }, 4161107),
  ],
  $unsetField: [row({ $unsetField: { field: 'c', input: '$$ROOT' } }, { d: 1 }, { c: 2, d: 1 })],
}
