import { rejection, withEngine } from '../../test/with-engine'
import type { Document } from '../bson/codec'
import { schemas } from './cases/schemas'
import { explainSchema } from './json-schema'
import { compileFilter } from './matcher'
import { validationDetails } from './validation-details'

const fixture = withEngine()

it.each(Object.entries(schemas))('$jsonSchema %s', (_name, { schema, good, bad, rules }) => {
  const matches = compileFilter({ $jsonSchema: schema })
  expect(good.filter((document) => !matches(document))).toEqual([])
  expect(matches(bad)).toBe(false)
  expect(explainSchema(schema, bad)).toEqual({ operatorName: '$jsonSchema', schemaRulesNotSatisfied: rules })
})

const refused: [Document, number][] = [
  [{ nope: 1 }, 9],
  [{ type: 'integer' }, 9],
  [{ type: 'string', bsonType: 'string' }, 9],
  [{ required: [] }, 9],
  [{ minLength: -1 }, 9],
  [{ minimum: 'a' }, 14],
  [{ exclusiveMinimum: true }, 9],
  [{ bsonType: 'nothing' }, 2],
]
it.each(refused)('refuses the schema %j', (schema, code) => {
  expect(() => compileFilter({ $jsonSchema: schema })).toThrow(expect.objectContaining({ code }))
})

const filters: [validator: Document, document: Document, details: Document][] = [
  [{ a: { $gt: 5 } }, { a: 1 }, { operatorName: '$gt', specifiedAs: { a: { $gt: 5 } }, reason: 'comparison failed', consideredValue: 1 }],
  [{ a: { $type: 'string' } }, {}, { operatorName: '$type', specifiedAs: { a: { $type: 'string' } }, reason: 'field was missing' }],
  [{ a: { $exists: true } }, {}, { operatorName: '$exists', specifiedAs: { a: { $exists: true } }, reason: 'path does not exist' }],
  [
    { $or: [{ a: 1 }, { b: { $in: [1] } }] },
    { a: 2, b: 3 },
    {
      operatorName: '$or',
      clausesNotSatisfied: [
        { index: 0, details: { operatorName: '$eq', specifiedAs: { a: 1 }, reason: 'comparison failed', consideredValue: 2 } },
        {
          index: 1,
          details: {
            operatorName: '$in',
            specifiedAs: { b: { $in: [1] } },
            reason: 'no matching value found in array',
            consideredValue: 3,
          },
        },
      ],
    },
  ],
  [
    { $expr: { $lt: ['$a', '$b'] } },
    { a: 2, b: 1 },
    { operatorName: '$expr', specifiedAs: { $expr: { $lt: ['$a', '$b'] } }, reason: 'expression did not match', expressionResult: false },
  ],
]
it.each(filters)('tells why %j refuses %j', (validator, document, details) => {
  expect(validationDetails(validator, document, {})).toEqual(details)
})

it('tells a client why, and holds for updates too', async () => {
  const c = await fixture.db.createCollection('valid', {
    validator: { $jsonSchema: { required: ['x'], properties: { x: { bsonType: 'int', minimum: 1 } } } },
  })
  const error = await rejection(c.insertOne({ _id: 7 as never, y: 1 }))
  expect([error.code, error.errInfo]).toEqual([
    121,
    {
      failingDocumentId: 7,
      details: {
        operatorName: '$jsonSchema',
        schemaRulesNotSatisfied: [{ operatorName: 'required', specifiedAs: { required: ['x'] }, missingProperties: ['x'] }],
      },
    },
  ])
  await c.insertOne({ x: 1 })
  expect((await rejection(c.updateOne({}, { $set: { x: 0 } }))).code).toBe(121)
  await c.updateOne({}, { $set: { x: 0 } }, { bypassDocumentValidation: true })
  await fixture.db.command({ collMod: 'valid', validator: {} })
  await c.insertOne({ y: 1 })
})
