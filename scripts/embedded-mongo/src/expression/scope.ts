import type { Value } from '../bson/codec'
import type { StringOrder } from '../bson/compare'
import { typeName } from '../bson/types'
import { fail } from '../errors'

/** The variables of a running expression by slot: 0 is `$$ROOT`, 1 is `$$CURRENT`, the others belong to `$let`, `$map` and their kin. */
export type Scope = Value[]
/** A compiled expression. A missing value is `undefined`. */
export type Evaluate = (scope: Scope) => Value

/** What an operator needs to compile its operands. */
export interface Compiling {
  compile(expression: Value): Evaluate
  /** The same with more variables in sight, and the slots they have. */
  declare(names: string[]): { at: Compiling; slots: number[] }
  /** The order of strings under the collation of the command. */
  readonly order: StringOrder | undefined
}
export type Build = (operand: Value, at: Compiling) => Evaluate
export type Operators = Record<string, Build>

export const isNothing = (value: Value): boolean => value === null || value === undefined

const listOf = (operand: Value): Value[] => (Array.isArray(operand) ? operand : [operand])

/** An operator with a fixed number of arguments; `$abs: '$a'` and `$abs: ['$a']` are the same. */
export function fixed(name: string, count: number, apply: (...values: Value[]) => Value): Build {
  return (operand, at) => {
    const given = listOf(operand)
    if (given.length !== count) fail(16020, `Expression ${name} takes exactly ${count} arguments. ${given.length} were passed in.`)
    const [a, b, ...rest] = given.map((part) => at.compile(part)) as [Evaluate, Evaluate, ...Evaluate[]]
    if (count === 1) return (scope) => apply(a(scope))
    if (count === 2) return (scope) => apply(a(scope), b(scope))
    return (scope) => apply(a(scope), b(scope), ...rest.map((part) => part(scope)))
  }
}

/** An operator with optional arguments at its end. */
export function ranged(name: string, least: number, most: number, apply: (...values: Value[]) => Value): Build {
  return (operand, at) => {
    const given = listOf(operand)
    if (given.length < least || given.length > most)
      fail(28667, `Expression ${name} takes at least ${least} arguments, and at most ${most}, but ${given.length} were passed in.`)
    const parts = given.map((part) => at.compile(part))
    return (scope) => apply(...parts.map((part) => part(scope)))
  }
}

/** An operator with any number of arguments. */
export function variadic(apply: (values: Value[], at: Compiling) => Value): Build {
  return (operand, at) => {
    const parts = listOf(operand).map((part) => at.compile(part))
    return (scope) =>
      apply(
        parts.map((part) => part(scope)),
        at,
      )
  }
}

interface Named {
  required?: string[]
  optional?: string[]
  /** The code for a missing field. */
  code?: number
}

/** Checks the fields of an operator that takes an object of named arguments. */
export function checkNamed(name: string, operand: Value, { required = [], optional = [], code = 9 }: Named): void {
  if (operand === null || typeof operand !== 'object' || Array.isArray(operand))
    fail(code, `${name} only supports an object as its argument, found: ${typeName(operand)}`)
  for (const field of Object.keys(operand))
    if (!required.includes(field) && !optional.includes(field)) fail(code, `Unrecognized argument to ${name}: ${field}`)
  for (const field of required) if (!(field in operand)) fail(code, `Missing '${field}' parameter to ${name}`)
}

/** An operator with named arguments, each an expression. */
export function named(name: string, shape: Named, apply: (values: Record<string, Value>) => Value): Build {
  return (operand, at) => {
    checkNamed(name, operand, shape)
    const parts = Object.entries(operand).map(([field, part]) => [field, at.compile(part)] as const)
    return (scope) => {
      const values: Record<string, Value> = {}
      for (const [field, part] of parts) values[field] = part(scope)
      return apply(values)
    }
  }
}

/** MongoDB's truth: everything except false, null, a missing value and zero. */
export function isTruthy(value: Value): boolean {
  switch (typeof value) {
    case 'boolean':
      return value
    case 'number':
      return value !== 0
    case 'undefined':
      return false
    case 'object':
      if (value === null) return false
      if (value._bsontype === 'Decimal128') return !/^-?0*(\.0*)?(E.*)?$/.test(String(value))
      return value._bsontype === 'Long'
        ? !value.isZero()
        : value._bsontype === 'Double' || value._bsontype === 'Int32'
          ? value.value !== 0
          : true
    default:
      return true
  }
}

/** A whole number as an argument, like a position or a size. */
export function wholeNumber(value: Value, refuse: () => never): number {
  const number =
    typeof value === 'number' ? value : ['Long', 'Double', 'Decimal128', 'Int32'].includes(value?._bsontype) ? Number(value) : Number.NaN
  return number === (number | 0) ? number : refuse()
}
