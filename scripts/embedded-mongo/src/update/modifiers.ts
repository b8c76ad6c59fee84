import type { Timestamp } from 'bson'
import { type Document, isDocument, isOperatorObject, type Value } from '../bson/codec'
import { compareValues, equalValues } from '../bson/compare'
import { toNumber } from '../bson/types'
import { badValue, fail } from '../errors'
import { compileCondition, compileFilter, type MatchContext } from '../query/matcher'
import { Sorter } from '../query/sort'
import { bitwise, combine, needNumber } from './numbers'
import { kindOf, pad, type Target } from './targets'

export interface ModifierContext extends MatchContext {
  now: Date
  time: Timestamp
}
/** Changes one place. `creates` tells whether missing documents on the way to it are made. */
export interface Modifier {
  creates: boolean
  apply(target: Target, operand: Value, context: ModifierContext): void
}

const current = ({ holder, key }: Target): Value => (Object.hasOwn(holder, key) ? holder[key] : undefined)
function put(target: Target, value: Value): void {
  pad(target.holder, target.key)
  target.holder[target.key] = value
}

function arrayAt(target: Target, name: string): Value[] | undefined {
  const value = current(target)
  if (value === undefined) return undefined
  return Array.isArray(value)
    ? value
    : badValue(`The field '${target.path}' must be an array but is of type ${kindOf(value)}; ${name} needs an array`)
}

const creating = (apply: Modifier['apply']): Modifier => ({ creates: true, apply })
const existing = (apply: Modifier['apply']): Modifier => ({ creates: false, apply })

const arithmetic = (name: string, operator: '+' | '*', start: number): Modifier =>
  creating((target, operand) => {
    if (!['int', 'long', 'double', 'decimal'].includes(kindOf(operand)))
      fail(
        14,
        `Cannot ${name === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${target.path}: ${JSON.stringify(operand)}}`,
      )
    const value = current(target)
    if (value === undefined) return put(target, operator === '+' ? operand : combine(start, operand, '*'))
    needNumber(value, name, target.path)
    put(target, combine(value, operand, operator))
  })

const extreme = (sign: 1 | -1): Modifier =>
  creating((target, operand, { collation }) => {
    const value = current(target)
    if (value === undefined || compareValues(operand, value, collation?.order) * sign > 0) put(target, operand)
  })

function push(target: Target, operand: Value): void {
  const options: Document = isDocument(operand) && '$each' in operand ? operand : { $each: [operand] }
  for (const name of Object.keys(options))
    if (!['$each', '$slice', '$sort', '$position'].includes(name)) badValue(`Unrecognized clause in $push: ${name}`)
  if (!Array.isArray(options.$each)) badValue('The argument to $each in $push must be an array')
  const list = (arrayAt(target, '$push') ?? []).slice()
  const position = options.$position === undefined ? list.length : toNumber(options.$position)
  list.splice(position < 0 ? Math.max(list.length + position, 0) : position, 0, ...options.$each)
  if (options.$sort !== undefined) sortList(list, options.$sort)
  if (options.$slice === undefined) return put(target, list)
  const slice = toNumber(options.$slice)
  put(target, slice < 0 ? list.slice(slice) : list.slice(0, slice))
}

function sortList(list: Value[], sort: Value): void {
  if (!isDocument(sort)) return void list.sort((a, b) => compareValues(a, b) * toNumber(sort))
  const sorter = new Sorter(sort, undefined)
  list.sort((a, b) => sorter.compare(sorter.keyOf(a), sorter.keyOf(b)))
}

function addToSet(target: Target, operand: Value, { collation }: ModifierContext): void {
  const additions: Value[] = isDocument(operand) && Array.isArray(operand.$each) ? operand.$each : [operand]
  const list = (arrayAt(target, '$addToSet') ?? []).slice()
  for (const value of additions) if (!list.some((element) => equalValues(element, value, collation?.order))) list.push(value)
  put(target, list)
}

function pull(target: Target, operand: Value, context: ModifierContext): void {
  const list = arrayAt(target, '$pull')
  if (!list) return
  if (isDocument(operand) && !isOperatorObject(operand)) {
    const matches = compileFilter(operand, context)
    return put(
      target,
      list.filter((element) => !(isDocument(element) && matches(element))),
    )
  }
  const test = compileCondition(operand, context)
  put(
    target,
    list.filter((element) => !test([element])),
  )
}

function currentDate(target: Target, operand: Value, { now, time }: ModifierContext): void {
  const type = isDocument(operand) ? operand.$type : operand === true ? 'date' : undefined
  if (type !== 'date' && type !== 'timestamp') badValue("The '$type' string field is required to be 'date' or 'timestamp'")
  put(target, type === 'date' ? now : time)
}

/** Everything but `$rename` and `$setOnInsert`, which need more than one place or the knowledge of an insert. */
export const modifiers: Record<string, Modifier> = {
  $set: creating(put),
  $unset: existing((target) => {
    if (Array.isArray(target.holder)) {
      if (Number(target.key) < target.holder.length) target.holder[Number(target.key)] = null
    } else delete target.holder[target.key]
  }),
  $inc: arithmetic('$inc', '+', 0),
  $mul: arithmetic('$mul', '*', 0),
  $min: extreme(-1),
  $max: extreme(1),
  $push: creating(push),
  $addToSet: creating(addToSet),
  $pull: existing(pull),
  $pullAll: existing((target, operand: Value[], { collation }) => {
    const list = arrayAt(target, '$pullAll')
    if (list)
      put(
        target,
        list.filter((element) => !operand.some((value) => equalValues(element, value, collation?.order))),
      )
  }),
  $pop: existing((target, operand) => {
    const list = arrayAt(target, '$pop')
    const end = toNumber(operand)
    if (end !== 1 && end !== -1) fail(9, `$pop expects 1 or -1, found: ${end}`)
    if (list) put(target, end === 1 ? list.slice(0, -1) : list.slice(1))
  }),
  $currentDate: creating(currentDate),
  $bit: creating((target, operand) => put(target, bitwise(current(target), operand))),
}
