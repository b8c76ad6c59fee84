import { type Document, decode, encode } from '../bson/codec'
import { MongoError } from '../errors'
import { type ProjectionCase, projections } from './cases/projections'
import { compileProjection } from './projection'

function outcome({ document, projection, filter }: ProjectionCase): Document | number | undefined {
  try {
    const project = compileProjection(projection, filter, {})
    return project && decode(project(encode(document)))
  } catch (error) {
    if (error instanceof MongoError) return error.code
    throw error
  }
}

it.each(projections.map((one) => [`${JSON.stringify(one.projection)} ${JSON.stringify(one.filter)}`, one] as const))('%s', (_text, one) => {
  const result = outcome(one)
  expect(result).toEqual(one.fails ?? one.shown)
  if (one.shown) expect(Object.keys(result as Document)).toEqual(Object.keys(one.shown))
})

it('nothing to project leaves the stored bytes', () => {
  expect([compileProjection(undefined, {}, {}), compileProjection({}, {}, {})]).toEqual([undefined, undefined])
})
