import { type Document, isDocument, type Value } from '../bson/codec'
import { compareValues, equalValues } from '../bson/compare'
import { hasType, isKnownType, isNumeric, toNumber } from '../bson/types'
import { failedToParse } from '../errors'

type ValueTest = (value: Value) => boolean
/** What a keyword says about a value that is present; it is only asked where it applies. */
type Keyword = (operand: Value, schema: Document) => ValueTest

const jsonTypes: Record<string, string> = {
  object: 'object',
  array: 'array',
  number: 'number',
  boolean: 'bool',
  string: 'string',
  null: 'null',
}
const onNumbers =
  (test: (value: Value) => boolean): ValueTest =>
  (value) =>
    !isNumeric(value) || test(value)
const onStrings =
  (test: (value: string) => boolean): ValueTest =>
  (value) =>
    typeof value !== 'string' || test(value)
const onArrays =
  (test: (value: Value[]) => boolean): ValueTest =>
  (value) =>
    !Array.isArray(value) || test(value)
const onObjects =
  (test: (value: Document) => boolean): ValueTest =>
  (value) =>
    !isDocument(value) || test(value)
const list = (operand: Value): Value[] => (Array.isArray(operand) ? operand : [operand])

function typeTest(types: Value[]): ValueTest {
  for (const type of types) if (!isKnownType(type)) failedToParse(`Unknown type name alias: ${type}`)
  return (value) => types.some((type) => hasType(value, type))
}

function properties(operand: Document): ValueTest {
  const tests = Object.entries(operand).map(([name, schema]) => [name, compile(schema)] as const)
  return onObjects((value) => tests.every(([name, test]) => value[name] === undefined || test(value[name])))
}

function additionalProperties(operand: Value, schema: Document): ValueTest {
  const declared = new Set(Object.keys(schema.properties ?? {}))
  const patterns = Object.keys(schema.patternProperties ?? {}).map((pattern) => new RegExp(pattern, 'u'))
  const test = operand === false ? () => false : operand === true ? () => true : compile(operand)
  return onObjects((value) =>
    Object.keys(value).every((name) => declared.has(name) || patterns.some((pattern) => pattern.test(name)) || test(value[name])),
  )
}

function items(operand: Value, schema: Document): ValueTest {
  if (!Array.isArray(operand)) {
    const test = compile(operand)
    return onArrays((value) => value.every(test))
  }
  const tests = operand.map(compile)
  const rest =
    schema.additionalItems === false ? () => false : isDocument(schema.additionalItems) ? compile(schema.additionalItems) : () => true
  return onArrays((value) => value.every((element, index) => (tests[index] ?? rest)(element)))
}

function dependencies(operand: Document): ValueTest {
  const tests = Object.entries(operand).map(
    ([name, needed]) => [name, Array.isArray(needed) ? compile({ required: needed }) : compile(needed)] as const,
  )
  return onObjects((value) => tests.every(([name, test]) => value[name] === undefined || test(value)))
}

const keywords: Record<string, Keyword> = {
  bsonType: (operand) => typeTest(list(operand)),
  type: (operand) => typeTest(list(operand).map((type) => jsonTypes[type] ?? failedToParse(`Unknown type name alias: ${type}`))),
  required: (operand: string[]) => onObjects((value) => operand.every((name) => value[name] !== undefined)),
  properties,
  additionalProperties,
  items,
  dependencies,
  additionalItems: () => () => true,
  patternProperties: (operand) => {
    const tests = Object.entries<Document>(operand).map(([pattern, schema]) => [new RegExp(pattern, 'u'), compile(schema)] as const)
    return onObjects((value) =>
      Object.keys(value).every((name) => tests.every(([pattern, test]) => !pattern.test(name) || test(value[name]))),
    )
  },
  enum: (operand: Value[]) => (value) => operand.some((allowed) => equalValues(allowed, value)),
  minimum: (operand, schema) => onNumbers((value) => compareValues(value, operand) > (schema.exclusiveMinimum === true ? 0 : -1)),
  maximum: (operand, schema) => onNumbers((value) => compareValues(value, operand) < (schema.exclusiveMaximum === true ? 0 : 1)),
  exclusiveMinimum: () => () => true,
  exclusiveMaximum: () => () => true,
  multipleOf: (operand) => onNumbers((value) => toNumber(value) % toNumber(operand) === 0),
  minLength: (operand) => onStrings((value) => [...value].length >= toNumber(operand)),
  maxLength: (operand) => onStrings((value) => [...value].length <= toNumber(operand)),
  pattern: (operand) => {
    const pattern = new RegExp(operand, 'u')
    return onStrings((value) => pattern.test(value))
  },
  minItems: (operand) => onArrays((value) => value.length >= toNumber(operand)),
  maxItems: (operand) => onArrays((value) => value.length <= toNumber(operand)),
  uniqueItems: (operand) =>
    onArrays((value) => operand !== true || value.every((a, i) => !value.slice(0, i).some((b) => equalValues(a, b)))),
  minProperties: (operand) => onObjects((value) => Object.keys(value).length >= toNumber(operand)),
  maxProperties: (operand) => onObjects((value) => Object.keys(value).length <= toNumber(operand)),
  allOf: (operand: Document[]) => {
    const tests = operand.map(compile)
    return (value) => tests.every((test) => test(value))
  },
  anyOf: (operand: Document[]) => {
    const tests = operand.map(compile)
    return (value) => tests.some((test) => test(value))
  },
  oneOf: (operand: Document[]) => {
    const tests = operand.map(compile)
    return (value) => tests.filter((test) => test(value)).length === 1
  },
  not: (operand) => {
    const test = compile(operand)
    return (value) => !test(value)
  },
  title: () => () => true,
  description: () => () => true,
}

function compile(schema: Document): ValueTest {
  if (!isDocument(schema)) failedToParse('$jsonSchema must be an object')
  const tests = Object.entries(schema).map(([name, operand]) => {
    const keyword = keywords[name] ?? failedToParse(`Unknown $jsonSchema keyword: ${name}`)
    return keyword(operand, schema)
  })
  return (value) => tests.every((test) => test(value))
}

/** `$jsonSchema` (draft 4 with `bsonType`); unknown keywords are refused. */
export const schemaMatcher = (schema: Value): ((document: Document) => boolean) => compile(schema)
