import { calculateObjectSize } from 'bson'
import { type Document, isDocument, type Value } from '../bson/codec'
import { typeName } from '../bson/types'
import { fail } from '../errors'
import { type Build, fixed, isNothing, type Operators, variadic } from './scope'

function arrayToObject(list: Value): Value {
  if (isNothing(list)) return null
  if (!Array.isArray(list)) fail(40386, `$arrayToObject requires an array input, found: ${typeName(list)}`)
  const document: Document = {}
  const inPairs = Array.isArray(list[0])
  for (const item of list) {
    if (Array.isArray(item) !== inPairs)
      fail(
        inPairs ? 40396 : 40391,
        `$arrayToObject requires a consistent input format. Elements must all be arrays or all be objects. ${inPairs ? 'Array' : 'Object'} was detected, now found: ${typeName(item)}`,
      )
    const [key, value] = Array.isArray(item)
      ? pairOf(item)
      : isDocument(item)
        ? keyAndValue(item)
        : fail(40398, `Unrecognised input type format for $arrayToObject: ${typeName(item)}`)
    if (typeof key !== 'string')
      fail(
        Array.isArray(item) ? 40395 : 40394,
        `$arrayToObject requires an array of key-value pairs, where the key must be of type string. Found key type: ${typeName(key)}`,
      )
    document[key] = value
  }
  return document
}
const pairOf = (item: Value[]): Value[] =>
  item.length === 2 ? item : fail(40397, `$arrayToObject requires an array of size 2 arrays,found array of size: ${item.length}`)
function keyAndValue(item: Document): Value[] {
  if (Object.keys(item).length !== 2)
    fail(40392, `$arrayToObject requires an object keys of 'k' and 'v'. Found incorrect number of keys:${Object.keys(item).length}`)
  if (!('k' in item) || !('v' in item)) fail(40393, "$arrayToObject requires an object with keys 'k' and 'v'.")
  return [item.k, item.v]
}

/** The field name of `$setField`: a constant string, dots and dollars included. */
function constantName(name: string, field: Value): string {
  if (typeof field === 'string' && field.startsWith('$'))
    fail(4161108, `A field path reference is not allowed in this context. Did you mean {$literal: '${field}'}?`)
  const literal = isDocument(field) && ('$literal' in field || '$const' in field)
  if (isDocument(field) && !literal) fail(4161106, `${name} requires 'field' to evaluate to a constant, but got a non-constant argument`)
  const value = literal ? (field.$literal ?? field.$const) : field
  return typeof value === 'string'
    ? value
    : fail(4161107, `${name} requires 'field' to evaluate to type String, but got ${typeName(value)}`)
}

function checkSetField(name: string, operand: Value, fields: [field: string, code: number][]): void {
  if (!isDocument(operand)) fail(4161100, `${name} only supports an object as its argument`)
  for (const field of Object.keys(operand))
    if (!fields.some(([known]) => known === field)) fail(4161101, `${name} found an unknown argument: ${field}`)
  for (const [field, code] of fields) if (!(field in operand)) fail(code, `${name} requires '${field}' to be specified`)
}

const getField: Build = (operand, at) => {
  const given = isDocument(operand) && !Object.keys(operand)[0]?.startsWith('$') ? operand : { field: operand, input: '$$CURRENT' }
  for (const name of Object.keys(given))
    if (name !== 'field' && name !== 'input') fail(3041701, `$getField found an unknown argument: ${name}`)
  if (!('field' in given)) fail(3041702, "$getField requires 'field' to be specified")
  if (!('input' in given)) fail(3041703, "$getField requires 'input' to be specified")
  const input = at.compile(given.input)
  const name = at.compile(typeof given.field === 'string' && !given.field.startsWith('$') ? { $literal: given.field } : given.field)
  return (scope) => {
    const [holder, field] = [input(scope), name(scope)]
    if (typeof field !== 'string') fail(3041704, `$getField requires 'field' to evaluate to type String, but got ${typeName(field)}`)
    if (isNothing(holder)) return holder
    return isDocument(holder) && Object.hasOwn(holder, field) ? holder[field] : undefined
  }
}

const setField: Build = (operand, at) => {
  checkSetField('$setField', operand, [
    ['field', 4161102],
    ['value', 4161103],
    ['input', 4161109],
  ])
  const field = constantName('$setField', operand.field)
  const [input, value] = [at.compile(operand.input), at.compile(operand.value)]
  return (scope) => {
    const holder = input(scope)
    if (isNothing(holder)) return null
    if (!isDocument(holder)) fail(4161105, `$setField requires 'input' to evaluate to type Object, but got ${typeName(holder)}`)
    const found = value(scope)
    const { [field]: _, ...rest } = holder
    return found === undefined ? rest : { ...holder, [field]: found }
  }
}

export const objects: Operators = {
  $objectToArray: fixed('$objectToArray', 1, (value) => {
    if (isNothing(value)) return null
    if (!isDocument(value)) fail(40390, `$objectToArray requires a document input, found: ${typeName(value)}`)
    return Object.entries(value).map(([k, v]) => ({ k, v }))
  }),
  $arrayToObject: fixed('$arrayToObject', 1, arrayToObject),
  $mergeObjects: variadic((values) => {
    const list = values.length === 1 && Array.isArray(values[0]) ? values[0] : values
    for (const value of list)
      if (!isNothing(value) && !isDocument(value))
        fail(40400, `$mergeObjects requires object inputs, but input ${JSON.stringify(value)} is of type ${typeName(value)}`)
    return Object.assign({}, ...list)
  }),
  $getField: getField,
  $setField: setField,
  $unsetField: (operand, at) => {
    checkSetField('$unsetField', operand, [
      ['field', 4161102],
      ['input', 4161109],
    ])
    return setField({ ...operand, value: '$$REMOVE' }, at)
  },
  $bsonSize: fixed('$bsonSize', 1, (value) =>
    isNothing(value)
      ? null
      : isDocument(value)
        ? calculateObjectSize(value)
        : fail(31393, `$bsonSize requires a document input, found: ${typeName(value)}`),
  ),
}
