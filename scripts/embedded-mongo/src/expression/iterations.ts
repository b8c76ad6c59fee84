import type { Value } from '../bson/codec'
import { typeName } from '../bson/types'
import { fail } from '../errors'
import { type Build, type Compiling, checkNamed, type Evaluate, isNothing, isTruthy, type Operators, wholeNumber } from './scope'

/** The element's variable, by default `$$this`. */
function over(operand: Value, at: Compiling, body: Value): { input: Evaluate; each: Evaluate; slot: number } {
  const { at: inner, slots } = at.declare([operand.as ?? 'this'])
  return { input: at.compile(operand.input), each: inner.compile(body), slot: slots[0] as number }
}

const map: Build = (operand, at) => {
  checkNamed('$map', operand, { required: ['input', 'in'], optional: ['as'], code: 16879 })
  const { input, each, slot } = over(operand, at, operand.in)
  return (scope) => {
    const list = input(scope)
    if (isNothing(list)) return null
    if (!Array.isArray(list)) fail(16883, `input to $map must be an array not ${typeName(list)}`)
    return list.map((element: Value) => {
      scope[slot] = element
      return each(scope) ?? null
    })
  }
}

const filter: Build = (operand, at) => {
  checkNamed('$filter', operand, { required: ['input', 'cond'], optional: ['as', 'limit'], code: 28647 })
  const { input, each, slot } = over(operand, at, operand.cond)
  const limit = 'limit' in operand ? at.compile(operand.limit) : undefined
  return (scope) => {
    const list = input(scope)
    if (isNothing(list)) return null
    if (!Array.isArray(list)) fail(28651, `input to $filter must be an array not ${typeName(list)}`)
    const given = limit?.(scope)
    const most = isNothing(given)
      ? Number.POSITIVE_INFINITY
      : wholeNumber(given, () => fail(327391, '$filter: limit must be represented as a 32-bit integral value'))
    if (most <= 0) fail(327392, '$filter: limit must be greater than 0')
    const kept: Value[] = []
    for (const element of list) {
      scope[slot] = element
      if (isTruthy(each(scope))) kept.push(element)
      if (kept.length >= most) break
    }
    return kept
  }
}

const reduce: Build = (operand, at) => {
  checkNamed('$reduce', operand, { required: ['input', 'initialValue', 'in'], code: 40077 })
  const { at: inner, slots } = at.declare(['this', 'value'])
  const [element, value] = slots as [number, number]
  const [input, initial, step] = [at.compile(operand.input), at.compile(operand.initialValue), inner.compile(operand.in)]
  return (scope) => {
    const list = input(scope)
    if (isNothing(list)) return null
    if (!Array.isArray(list)) fail(40080, `$reduce requires that 'input' be an array, found: ${typeName(list)}`)
    let result = initial(scope)
    for (const one of list) {
      scope[element] = one
      scope[value] = result
      result = step(scope)
    }
    return result
  }
}

export const iterations: Operators = { $map: map, $filter: filter, $reduce: reduce }
