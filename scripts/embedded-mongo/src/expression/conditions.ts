import { isDocument, type Value } from '../bson/codec'
import { fail } from '../errors'
import { type Build, checkNamed, fixed, isNothing, isTruthy, type Operators } from './scope'

const cond: Build = (operand, at) => {
  if (isDocument(operand)) {
    for (const name of Object.keys(operand))
      if (!['if', 'then', 'else'].includes(name)) fail(17083, `Unrecognized parameter to $cond: ${name}`)
    if (!('if' in operand)) fail(17080, "Missing 'if' parameter to $cond")
    if (!('then' in operand)) fail(17081, "Missing 'then' parameter to $cond")
    if (!('else' in operand)) fail(17082, "Missing 'else' parameter to $cond")
  }
  const parts: Value[] = isDocument(operand) ? [operand.if, operand.then, operand.else] : [operand].flat()
  if (parts.length !== 3) fail(16020, `Expression $cond takes exactly 3 arguments. ${parts.length} were passed in.`)
  const [test, yes, no] = parts.map((part) => at.compile(part))
  return (scope) => (isTruthy(test?.(scope)) ? yes?.(scope) : no?.(scope))
}

const switched: Build = (operand, at) => {
  if (!isDocument(operand)) fail(40060, '$switch requires an object as an argument')
  for (const name of Object.keys(operand))
    if (name !== 'branches' && name !== 'default') fail(40067, `$switch found an unknown argument: ${name}`)
  if (!Array.isArray(operand.branches)) fail(40061, "$switch expected an array for 'branches'")
  if (operand.branches.length === 0) fail(40068, '$switch requires at least one branch.')
  const branches = operand.branches.map((branch: Value) => {
    if (!isDocument(branch)) fail(40062, '$switch expected each branch to be an object')
    for (const name of Object.keys(branch))
      if (name !== 'case' && name !== 'then') fail(40063, `$switch found an unknown argument to a branch: ${name}`)
    if (!('case' in branch)) fail(40064, "$switch requires each branch have a 'case' expression")
    if (!('then' in branch)) fail(40065, "$switch requires each branch have a 'then' expression.")
    return { test: at.compile(branch.case), result: at.compile(branch.then) }
  })
  const otherwise = 'default' in operand ? at.compile(operand.default) : undefined
  return (scope) => {
    for (const { test, result } of branches) if (isTruthy(test(scope))) return result(scope)
    return otherwise
      ? otherwise(scope)
      : fail(40066, '$switch could not find a matching branch for an input, and no default was specified.')
  }
}

const bind: Build = (operand, at) => {
  checkNamed('$let', operand, { required: ['vars', 'in'], code: 16875 })
  const names = Object.keys(operand.vars)
  for (const name of names)
    if (name !== 'CURRENT' && !/^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/.test(name))
      fail(16867, `'${name}' starts with an invalid character for a user variable name`)
  const values = names.map((name) => at.compile(operand.vars[name]))
  const { at: inner, slots } = at.declare(names)
  const body = inner.compile(operand.in)
  return (scope) => {
    const found = values.map((value) => value(scope))
    slots.forEach((slot, i) => {
      scope[slot] = found[i]
    })
    return body(scope)
  }
}

const listOf = (operand: Value): Value[] => (Array.isArray(operand) ? operand : [operand])

export const conditions: Operators = {
  $cond: cond,
  $switch: switched,
  $let: bind,
  $ifNull: (operand, at) => {
    const parts = listOf(operand).map((part) => at.compile(part))
    if (parts.length < 2) fail(1257300, `$ifNull needs at least two arguments, had: ${parts.length}`)
    return (scope) => {
      let value: Value
      for (const part of parts) {
        value = part(scope)
        if (!isNothing(value)) return value
      }
      return value
    }
  },
  $and: (operand, at) => {
    const parts = listOf(operand).map((part) => at.compile(part))
    return (scope) => parts.every((part) => isTruthy(part(scope)))
  },
  $or: (operand, at) => {
    const parts = listOf(operand).map((part) => at.compile(part))
    return (scope) => parts.some((part) => isTruthy(part(scope)))
  },
  $not: fixed('$not', 1, (value) => !isTruthy(value)),
  $literal: (operand) => () => operand,
  $const: (operand) => () => operand,
  $rand: () => () => Math.random(),
  $meta: (operand) => fail(40218, `query requires ${String(operand)} metadata, but it is not available`),
}
