import type { Document, Value } from '../../bson/codec'

/** What a find projection leaves of a document, or the code it fails with. */
export interface ProjectionCase {
  document: Document
  projection: Value
  filter: Document
  shown?: Document
  fails?: number
}
const shows = (document: Document, projection: Document, shown: Document, filter: Document = {}): ProjectionCase => ({
  document,
  projection,
  filter,
  shown,
})
const failing = (projection: Value, fails: number, document: Document = {}, filter: Document = {}): ProjectionCase => ({
  document,
  projection,
  filter,
  fails,
})

const nested = { _id: 1, a: { b: 1, c: 2 }, l: [{ x: 1, y: 1 }, 'word', { y: 2 }, [{ x: 3 }, 4]], n: [1, 2, 3, 4] }
const pairs = { _id: 1, a: [1, 2, 3], b: [4, 5, 6] }

export const projections: ProjectionCase[] = [
  shows(nested, { 'a.b': 1, _id: 0 }, { a: { b: 1 } }),
  shows(nested, { a: { b: 1 } }, { _id: 1, a: { b: 1 } }),
  shows(nested, { a: 0, l: 0 }, { _id: 1, n: [1, 2, 3, 4] }),
  shows(nested, { 'l.x': 1 }, { _id: 1, l: [{ x: 1 }, {}, [{ x: 3 }]] }),
  shows(nested, { 'l.x': 0, n: 0, a: 0 }, { _id: 1, l: [{ y: 1 }, 'word', { y: 2 }, [{}, 4]] }),
  shows(nested, { _id: 1 }, { _id: 1 }),
  shows(nested, { 'a.z': 1 }, { _id: 1, a: {} }),
  shows({ _id: 1, z: 1, y: 2 }, { y: 1, z: 1 }, { _id: 1, z: 1, y: 2 }),
  shows(nested, { n: { $slice: [1, 2] }, a: 1 }, { _id: 1, a: { b: 1, c: 2 }, n: [2, 3] }),
  shows(nested, { n: { $slice: -1 }, l: 0 }, { _id: 1, a: { b: 1, c: 2 }, n: [4] }),
  shows(nested, { n: { $slice: [-3, 2] }, l: 0, a: 0 }, { _id: 1, n: [2, 3] }),
  shows(nested, { l: { $elemMatch: { y: 2 } } }, { _id: 1, l: [{ y: 2 }] }),
  shows(nested, { n: { $elemMatch: { $gt: 9 } } }, { _id: 1 }),
  shows(nested, { _id: 0, sum: { $add: ['$a.b', '$a.c'] }, t: 'text', 'u.v': '$a.c' }, { sum: 3, t: 'text', u: { v: 2 } }),
  shows(nested, { 'n.$': 1 }, { _id: 1, n: [3] }, { n: { $gt: 2 } }),
  shows(nested, { 'l.$': 1 }, { _id: 1, l: [{ y: 2 }] }, { l: { $elemMatch: { y: 2 } } }),
  shows(pairs, { 'b.$': 1 }, { _id: 1, b: [5] }, { a: 2 }),
  shows(pairs, { 'b.$': 1 }, { _id: 1, b: [6] }, { $and: [{ a: 1 }, { a: 3 }] }),
  shows(pairs, { 'b.$': 1 }, { _id: 1, b: [5] }, { $or: [{ a: 3 }, { a: 2 }] }),
  shows(pairs, { 'c.$': 1 }, { _id: 1 }, { a: 2 }),
  shows(
    {
      _id: 1,
      x: {
        y: [
          { a: 1, b: 1 },
          { a: 1, b: 2 },
        ],
      },
    },
    { 'x.y.$': 1 },
    { _id: 1, x: { y: [{ a: 1, b: 2 }] } },
    { 'x.y.b': 2 },
  ),
  failing({ 'b.$': 1 }, 51246, pairs),
  failing({ 'a.$': 1 }, 51246, pairs, { $nor: [{ a: 9 }] }),
  failing({ 'a.$': 1 }, 51246, pairs, { $or: [{ a: 1 }, { b: 5 }] }),
  failing({ 'a.$': 1, 'b.$': 1 }, 31276, pairs, { a: 1 }),
  failing({ 'a.$': { $slice: 1 } }, 31271),
  failing({ 'a.$': 1, b: 0 }, 31254),
  failing({ '.$': 1 }, 5392900),
  failing({ a: 1, b: 0 }, 31254),
  failing({ a: 0, b: 1 }, 31253),
  failing({ a: 0, b: '$a' }, 31252),
  failing({ a: 1, 'a.b': 1 }, 31249),
  failing({ a: {} }, 51270),
  failing({ 'a.b': { $elemMatch: { x: 1 } } }, 31275),
  failing({ a: { $elemMatch: 1 } }, 31274),
  failing({ a: { $meta: 'textScore' } }, 40218),
  failing({ a: { $nope: 1 } }, 168),
  failing(1, 14),
]
