import type { CreateIndexesOptions, IndexSpecification } from 'mongodb'

export type Shape = [key: IndexSpecification, options?: CreateIndexesOptions]

/** Every shape an index can have. */
export const shapes: Shape[] = [
  [{ a: 1 }],
  [{ a: -1 }],
  [{ b: 1, a: -1 }],
  [{ a: 1, b: 1 }],
  [{ b: -1, 'c.d': 1 }],
  [{ 'c.d': 1, 'c.e': -1 }],
  [{ 'a.d': 1 }],
  [{ a: 1, _id: 1 }],
  [{ a: 1 }, { sparse: true }],
  [{ a: 1, b: 1 }, { sparse: true }],
  [{ a: 1 }, { partialFilterExpression: { b: { $gt: 0 } } }],
  [{ b: 1 }, { partialFilterExpression: { b: { $exists: true } } }],
  [{ b: 1 }, { partialFilterExpression: { b: { $type: 'number' } } }],
  [{ b: 1, a: 1 }, { unique: true }],
  [{ b: 1 }, { collation: { locale: 'en', strength: 2 } }],
  [{ b: 1, a: 1 }, { collation: { locale: 'zh' } }],
]
