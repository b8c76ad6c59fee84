import type { Document } from '../../bson/codec'

/** A schema, documents that satisfy it, and one that does not, with what is told about it. */
export interface SchemaCase {
  schema: Document
  good: Document[]
  bad: Document
  rules: Document[]
}
const wrong = (operatorName: string, specified: unknown, reason: string, consideredValue: unknown, more: Document = {}): Document => ({
  operatorName,
  specifiedAs: { [operatorName]: specified },
  reason,
  consideredValue,
  ...more,
})
const within = (propertyName: string, ...details: Document[]): Document => ({
  operatorName: 'properties',
  propertiesNotSatisfied: [{ propertyName, details }],
})
const on = (schema: Document): Document => ({ properties: { x: schema } })

export const schemas: Record<string, SchemaCase> = {
  bsonType: {
    schema: on({ bsonType: ['int', 'null'] }),
    good: [{ x: 1 }, { x: null }, {}],
    bad: { x: 'a' },
    rules: [within('x', wrong('bsonType', ['int', 'null'], 'type did not match', 'a', { consideredType: 'string' }))],
  },
  type: {
    schema: on({ type: 'number' }),
    good: [{ x: 1.5 }],
    bad: { x: true },
    rules: [within('x', wrong('type', 'number', 'type did not match', true, { consideredType: 'bool' }))],
  },
  minimum: {
    schema: on({ minimum: 2, exclusiveMinimum: true }),
    good: [{ x: 3 }, { x: 'a' }],
    bad: { x: 2 },
    rules: [within('x', { ...wrong('minimum', 2, 'comparison failed', 2), specifiedAs: { minimum: 2, exclusiveMinimum: true } })],
  },
  maximum: {
    schema: on({ maximum: 2 }),
    good: [{ x: 2 }],
    bad: { x: 3 },
    rules: [within('x', wrong('maximum', 2, 'comparison failed', 3))],
  },
  multipleOf: {
    schema: on({ multipleOf: 3 }),
    good: [{ x: 9 }],
    bad: { x: 8 },
    rules: [within('x', wrong('multipleOf', 3, 'considered value is not a multiple of the specified value', 8))],
  },
  minLength: {
    schema: on({ minLength: 2 }),
    good: [{ x: '专利' }],
    bad: { x: '专' },
    rules: [within('x', wrong('minLength', 2, 'specified string length was not satisfied', '专'))],
  },
  maxLength: {
    schema: on({ maxLength: 2 }),
    good: [{ x: 'ab' }],
    bad: { x: 'abc' },
    rules: [within('x', wrong('maxLength', 2, 'specified string length was not satisfied', 'abc'))],
  },
  pattern: {
    schema: on({ pattern: '^a' }),
    good: [{ x: 'ab' }, { x: 1 }],
    bad: { x: 'b' },
    rules: [within('x', wrong('pattern', '^a', 'regular expression did not match', 'b'))],
  },
  enum: {
    schema: on({ enum: ['a', null] }),
    good: [{ x: null }],
    bad: { x: 'b' },
    rules: [within('x', wrong('enum', ['a', null], 'value was not found in enum', 'b'))],
  },
  minItems: {
    schema: on({ minItems: 1 }),
    good: [{ x: [1] }],
    bad: { x: [] },
    rules: [within('x', wrong('minItems', 1, 'array did not match specified length', []))],
  },
  maxItems: {
    schema: on({ maxItems: 1 }),
    good: [{ x: [1] }],
    bad: { x: [1, 2] },
    rules: [within('x', wrong('maxItems', 1, 'array did not match specified length', [1, 2]))],
  },
  uniqueItems: {
    schema: on({ uniqueItems: true }),
    good: [{ x: [1, 2] }],
    bad: { x: [1, 1] },
    rules: [within('x', wrong('uniqueItems', true, 'found a duplicate item', [1, 1], { duplicatedValue: 1 }))],
  },
  items: {
    schema: on({ items: { bsonType: 'int' } }),
    good: [{ x: [1] }],
    bad: { x: [1, 'a'] },
    rules: [
      within('x', {
        operatorName: 'items',
        reason: 'At least one item did not match the sub-schema',
        itemIndex: 1,
        details: [wrong('bsonType', 'int', 'type did not match', 'a', { consideredType: 'string' })],
      }),
    ],
  },
  additionalItems: {
    schema: on({ items: [{}], additionalItems: false }),
    good: [{ x: [1] }],
    bad: { x: [1, 2] },
    rules: [
      within('x', {
        operatorName: 'additionalItems',
        specifiedAs: { additionalItems: false },
        reason: 'found additional items',
        additionalItems: [2],
      }),
    ],
  },
  properties: {
    schema: { properties: { x: { properties: { y: { bsonType: 'int', description: 'must be int' } } } } },
    good: [{ x: { y: 1 } }],
    bad: { x: { y: 'a' } },
    rules: [
      within('x', {
        operatorName: 'properties',
        propertiesNotSatisfied: [
          {
            propertyName: 'y',
            description: 'must be int',
            details: [wrong('bsonType', 'int', 'type did not match', 'a', { consideredType: 'string' })],
          },
        ],
      }),
    ],
  },
  patternProperties: {
    schema: { patternProperties: { '^n': { bsonType: 'int' } } },
    good: [{ n: 1, m: 'a' }],
    bad: { n1: 'a' },
    rules: [
      {
        operatorName: 'patternProperties',
        details: [
          {
            propertyName: 'n1',
            regexMatched: '^n',
            details: [wrong('bsonType', 'int', 'type did not match', 'a', { consideredType: 'string' })],
          },
        ],
      },
    ],
  },
  additionalProperties: {
    schema: { properties: { _id: {}, x: {} }, additionalProperties: false },
    good: [{ x: 1 }],
    bad: { x: 1, y: 1 },
    rules: [{ operatorName: 'additionalProperties', specifiedAs: { additionalProperties: false }, additionalProperties: ['y'] }],
  },
  required: {
    schema: { required: ['x', 'y'] },
    good: [{ x: 1, y: null }],
    bad: { x: 1 },
    rules: [{ operatorName: 'required', specifiedAs: { required: ['x', 'y'] }, missingProperties: ['y'] }],
  },
  minProperties: {
    schema: { minProperties: 2 },
    good: [{ x: 1, y: 1 }],
    bad: { x: 1 },
    rules: [
      {
        operatorName: 'minProperties',
        specifiedAs: { minProperties: 2 },
        reason: 'specified number of properties was not satisfied',
        numberOfProperties: 1,
      },
    ],
  },
  maxProperties: {
    schema: { maxProperties: 1 },
    good: [{ x: 1 }],
    bad: { x: 1, y: 1 },
    rules: [
      {
        operatorName: 'maxProperties',
        specifiedAs: { maxProperties: 1 },
        reason: 'specified number of properties was not satisfied',
        numberOfProperties: 2,
      },
    ],
  },
  dependencies: {
    schema: { dependencies: { x: ['y'] } },
    good: [{ x: 1, y: 1 }, {}],
    bad: { x: 1 },
    rules: [{ operatorName: 'dependencies', failingDependencies: [{ conditionalProperty: 'x', missingProperties: ['y'] }] }],
  },
  allOf: {
    schema: { allOf: [{ required: ['x'] }, {}] },
    good: [{ x: 1 }],
    bad: {},
    rules: [
      {
        operatorName: 'allOf',
        schemasNotSatisfied: [
          { index: 0, details: [{ operatorName: 'required', specifiedAs: { required: ['x'] }, missingProperties: ['x'] }] },
        ],
      },
    ],
  },
  anyOf: {
    schema: { anyOf: [{ required: ['x'] }] },
    good: [{ x: 1 }],
    bad: {},
    rules: [
      {
        operatorName: 'anyOf',
        schemasNotSatisfied: [
          { index: 0, details: [{ operatorName: 'required', specifiedAs: { required: ['x'] }, missingProperties: ['x'] }] },
        ],
      },
    ],
  },
  oneOf: {
    schema: { oneOf: [{}, { required: ['x'] }] },
    good: [{}],
    bad: { x: 1 },
    rules: [{ operatorName: 'oneOf', reason: 'more than one subschema matched', matchingSchemaIndexes: [0, 1] }],
  },
  not: {
    schema: { not: { required: ['x'] } },
    good: [{}],
    bad: { x: 1 },
    rules: [{ operatorName: 'not', reason: 'child expression matched' }],
  },
}
