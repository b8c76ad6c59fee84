import { type Document, isDocument, type Value } from '../bson/codec'
import { compareValues, equalValues } from '../bson/compare'
import { valueKey } from '../bson/encode-key'
import { isDecimal, isNumber, toDouble, toExact } from '../bson/numbers'
import { hasType, isKnownType, typeName } from '../bson/types'
import { fail, failedToParse } from '../errors'
import { objectRules } from './json-schema-objects'
import type { Compile, Explain, Rule } from './json-schema-rule'
import { regexOf } from './regex'

const jsonTypes: Record<string, string> = {
  object: 'object',
  array: 'array',
  number: 'number',
  boolean: 'bool',
  string: 'string',
  null: 'null',
}

function typeRule(name: 'bsonType' | 'type', given: Value): Explain {
  const types = (Array.isArray(given) ? given : [given]).map((type: Value) => {
    if (typeof type !== 'string') fail(14, `$jsonSchema keyword '${name}' must name a type with a string`)
    if (name === 'bsonType') return isKnownType(type) ? type : fail(2, `Unknown type name alias: ${type}`)
    if (type === 'integer') failedToParse("$jsonSchema type 'integer' is not currently supported.")
    return jsonTypes[type] ?? fail(2, `Unknown type name alias: ${type}`)
  })
  return (value) =>
    types.some((type: string) => hasType(value, type))
      ? undefined
      : {
          operatorName: name,
          specifiedAs: { [name]: given },
          reason: 'type did not match',
          consideredValue: value,
          consideredType: typeName(value),
        }
}

/** A rule about values of one kind: others satisfy it. */
const when =
  (
    applies: (value: Value) => boolean,
    holds: (value: Value, operand: Value, schema: Document) => boolean,
    reason: string,
    check: (name: string, operand: Value) => void,
  ): Rule =>
  (name, operand, schema) => {
    check(name, operand)
    const exclusive = { minimum: 'exclusiveMinimum', maximum: 'exclusiveMaximum' }[name]
    const specifiedAs = { [name]: operand, ...(exclusive && schema[exclusive] !== undefined ? { [exclusive]: schema[exclusive] } : {}) }
    return (value) =>
      !applies(value) || holds(value, operand, schema) ? undefined : { operatorName: name, specifiedAs, reason, consideredValue: value }
  }
const needNumber = (name: string, operand: Value): void =>
  void (isNumber(operand) || fail(14, `$jsonSchema keyword '${name}' must be a number`))
const needCount = (name: string, operand: Value): void => {
  needNumber(name, operand)
  if (!Number.isInteger(toDouble(operand)) || toDouble(operand) < 0)
    failedToParse(`$jsonSchema keyword '${name}' must be a non-negative integer`)
}
const needString = (name: string, operand: Value): void =>
  void (typeof operand === 'string' || fail(14, `$jsonSchema keyword '${name}' must be a string`))
const isString = (value: Value): boolean => typeof value === 'string'
const points = (text: string): number => [...text].length

function multiple(value: Value, operand: Value): boolean {
  return isDecimal(value) || isDecimal(operand) ? toExact(value).mod(toExact(operand)).isZero() : toDouble(value) % toDouble(operand) === 0
}

function uniqueItems(_name: string, operand: Value): Explain {
  return (value) => {
    if (operand !== true || !Array.isArray(value)) return undefined
    const seen = new Set<string>()
    const twice = value.find((item) => seen.size === seen.add(valueKey(item)).size)
    return twice === undefined
      ? undefined
      : {
          operatorName: 'uniqueItems',
          specifiedAs: { uniqueItems: true },
          reason: 'found a duplicate item',
          consideredValue: value,
          duplicatedValue: twice,
        }
  }
}

const rules: Record<string, Rule> = {
  bsonType: (_name, operand) => typeRule('bsonType', operand),
  type: (_name, operand) => typeRule('type', operand),
  minimum: when(
    isNumber,
    (value, low, schema) => compareValues(value, low) > (schema.exclusiveMinimum === true ? 0 : -1),
    'comparison failed',
    needNumber,
  ),
  maximum: when(
    isNumber,
    (value, high, schema) => compareValues(value, high) < (schema.exclusiveMaximum === true ? 0 : 1),
    'comparison failed',
    needNumber,
  ),
  multipleOf: when(isNumber, multiple, 'considered value is not a multiple of the specified value', needNumber),
  minLength: when(isString, (value, low) => points(value) >= toDouble(low), 'specified string length was not satisfied', needCount),
  maxLength: when(isString, (value, high) => points(value) <= toDouble(high), 'specified string length was not satisfied', needCount),
  pattern: when(
    isString,
    (value, pattern) => regexOf(pattern).test(value),
    'regular expression did not match',
    (name, operand) => {
      needString(name, operand)
      regexOf(operand)
    },
  ),
  enum: (_name, operand) => {
    if (!Array.isArray(operand)) fail(14, "$jsonSchema keyword 'enum' must be an array")
    if (operand.length === 0) failedToParse("$jsonSchema keyword 'enum' cannot be an empty array")
    return (value) =>
      operand.some((allowed: Value) => equalValues(allowed, value))
        ? undefined
        : { operatorName: 'enum', specifiedAs: { enum: operand }, reason: 'value was not found in enum', consideredValue: value }
  },
  minItems: when(Array.isArray, (value, low) => value.length >= toDouble(low), 'array did not match specified length', needCount),
  maxItems: when(Array.isArray, (value, high) => value.length <= toDouble(high), 'array did not match specified length', needCount),
  uniqueItems,
  ...objectRules(compileSchema),
}
/** Keywords that say nothing by themselves: notes, or parts of another keyword. */
const silent = new Set(['title', 'description', 'exclusiveMinimum', 'exclusiveMaximum', 'additionalItems'])

/** Compiles a schema into what it finds wrong with a value: a list of rules that do not hold. */
function compileSchema(schema: Value): Compile {
  if (!isDocument(schema)) fail(14, '$jsonSchema must be an object')
  if ('bsonType' in schema && 'type' in schema) failedToParse("Cannot specify both $jsonSchema keywords 'type' and 'bsonType'")
  for (const name of Object.keys(schema)) if (!(name in rules) && !silent.has(name)) failedToParse(`Unknown $jsonSchema keyword: ${name}`)
  for (const [exclusive, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const)
    if (exclusive in schema && !(bound in schema))
      failedToParse(`$jsonSchema keyword '${bound}' must be a present if ${exclusive} is present`)
  for (const name of ['title', 'description']) if (name in schema) needString(name, schema[name])
  const explains = Object.keys(rules)
    .filter((name) => name in schema)
    .map((name) => (rules[name] as Rule)(name, schema[name], schema))
  return (value) => explains.map((explain) => explain(value)).filter((wrong) => wrong !== undefined)
}

/** `$jsonSchema` (draft 4 with `bsonType`); unknown keywords are refused. */
export function schemaMatcher(schema: Value): (document: Document) => boolean {
  const wrongWith = compileSchema(schema)
  return (document) => wrongWith(document).length === 0
}

/** Why a document does not satisfy a schema, as MongoDB tells it with error 121. */
export function explainSchema(schema: Document, document: Document): Document {
  const { title, description } = schema
  return {
    operatorName: '$jsonSchema',
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
    schemaRulesNotSatisfied: compileSchema(schema)(document),
  }
}
