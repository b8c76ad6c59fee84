import { type Document, isDocument, isOperatorObject, type Value } from '../bson/codec'
import { compareValues, equalValues } from '../bson/compare'
import { isNumber, toDouble } from '../bson/numbers'
import { typeName } from '../bson/types'
import { badValue, fail } from '../errors'
import { compileCondition, compileFilter, type MatchContext } from '../query/matcher'
import { Sorter } from '../query/sort'
import { creating, current, existing, type Modifier, type ModifierContext, put } from './modifier'
import type { Target } from './targets'

function arrayAt(target: Target, refuse: (value: Value) => never): Value[] | undefined {
  const value = current(target)
  return value === undefined || Array.isArray(value) ? value : refuse(value)
}

const isWhole = (value: Value): boolean => isNumber(value) && Number.isInteger(toDouble(value))
const hasEach = (operand: Value): operand is Document => isDocument(operand) && '$each' in operand

function checkPush(operand: Value): void {
  if (!hasEach(operand)) return
  const { $each, $slice, $position, $sort } = operand
  for (const name of Object.keys(operand))
    if (!['$each', '$slice', '$sort', '$position'].includes(name)) badValue(`Unrecognized clause in $push: ${name}`)
  if (!Array.isArray($each)) badValue(`The argument to $each in $push must be an array but it was of type: ${typeName($each)}`)
  if ($slice !== undefined && !isWhole($slice))
    badValue(`The value for $slice must be an integer value but was given type: ${typeName($slice)}`)
  if ($position !== undefined && !isWhole($position))
    badValue(`The value for $position must be an integer value, not of type: ${typeName($position)}`)
  if ($sort === undefined) return
  if (isDocument($sort)) {
    if (Object.keys($sort).length === 0) badValue('The $sort pattern is empty when it should be a set of fields.')
    for (const direction of Object.values($sort)) if (!isDirection(direction)) badValue('The $sort element value must be either 1 or -1')
  } else if (!isDirection($sort))
    badValue('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields')
}
const isDirection = (value: Value): boolean => isNumber(value) && Math.abs(toDouble(value)) === 1

function push(target: Target, operand: Value, { collation }: ModifierContext): void {
  const options: Document = hasEach(operand) ? operand : { $each: [operand] }
  const list = (
    arrayAt(target, (value) => badValue(`The field '${target.path}' must be an array but is of type ${typeName(value)}`)) ?? []
  ).slice()
  const position = options.$position === undefined ? list.length : toDouble(options.$position)
  list.splice(position < 0 ? Math.max(list.length + position, 0) : position, 0, ...options.$each)
  if (options.$sort !== undefined) sortList(list, options.$sort, collation?.order)
  const slice = options.$slice === undefined ? Number.POSITIVE_INFINITY : toDouble(options.$slice)
  put(target, slice < 0 ? list.slice(slice) : list.slice(0, slice))
}

/** Sorting by fields, an element that is no document counts as one without them. */
function sortList(list: Value[], sort: Value, order: NonNullable<MatchContext['collation']>['order'] | undefined): void {
  if (!isDocument(sort)) {
    list.sort((a, b) => compareValues(a, b, order) * toDouble(sort))
    return
  }
  const sorter = new Sorter(sort, order)
  const keyOf = (element: Value): Value[] => sorter.keyOf(isDocument(element) ? element : {})
  list.sort((a, b) => sorter.compare(keyOf(a), keyOf(b)))
}

function addToSet(target: Target, operand: Value, { collation }: ModifierContext): void {
  const additions: Value[] = hasEach(operand) ? operand.$each : [operand]
  const list = (
    arrayAt(target, (value) =>
      badValue(`Cannot apply $addToSet to non-array field. Field named '${target.path}' has non-array type ${typeName(value)}`),
    ) ?? []
  ).slice()
  for (const value of additions) if (!list.some((element) => equalValues(element, value, collation?.order))) list.push(value)
  put(target, list)
}

/** What `$pull` takes away: elements that match a filter, meet a condition, or equal a value. */
function pulled(operand: Value, context: MatchContext): (element: Value) => boolean {
  if (isDocument(operand) && !isOperatorObject(operand)) {
    const matches = compileFilter(operand, context)
    return (element) => isDocument(element) && matches(element)
  }
  if (isOperatorObject(operand) || operand?._bsontype === 'BSONRegExp') {
    const test = compileCondition(operand, context)
    return (element) => test([element])
  }
  return (element) => equalValues(element, operand, context.collation?.order)
}

const without = (
  name: string,
  gone: (operand: Value, context: ModifierContext) => (element: Value) => boolean,
  check?: Modifier['check'],
): Modifier =>
  existing((target, operand, context) => {
    const list = arrayAt(target, () => badValue(`Cannot apply ${name} to a non-array value`))
    if (!list) return
    const test = gone(operand, context)
    put(
      target,
      list.filter((element) => !test(element)),
    )
  }, check)

export const arrayModifiers: Record<string, Modifier> = {
  $push: creating(push, checkPush),
  $addToSet: creating(addToSet, (operand) => {
    if (!hasEach(operand)) return
    if (!Array.isArray(operand.$each))
      fail(14, `The argument to $each in $addToSet must be an array but it was of type ${typeName(operand.$each)}`)
    for (const name of Object.keys(operand)) if (name !== '$each') badValue(`Found unexpected fields after $each in $addToSet: ${name}`)
  }),
  $pull: without('$pull', pulled),
  $pullAll: without(
    '$pullAll',
    (operand, { collation }) =>
      (element) =>
        operand.some((value: Value) => equalValues(element, value, collation?.order)),
    (operand) => {
      if (!Array.isArray(operand)) badValue(`$pullAll requires an array argument but was given a ${typeName(operand)}`)
    },
  ),
  $pop: existing(
    (target, operand) => {
      const list = arrayAt(target, (value) => fail(14, `Path '${target.path}' contains an element of non-array type '${typeName(value)}'`))
      if (list) put(target, toDouble(operand) === 1 ? list.slice(0, -1) : list.slice(1))
    },
    (operand, path) => {
      if (!isDirection(operand)) fail(9, `$pop expects 1 or -1, found: ${path}: ${JSON.stringify(operand)}`)
    },
  ),
}
