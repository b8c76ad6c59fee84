import { type Document, isDocument, isOperatorObject, type Value } from '../bson/codec'
import { compileCondition, compileFilter, type MatchContext } from './matcher'
import { valuesAt } from './paths'

/** Operators that no one element of an array meets. */
const notOfElements = new Set(['$not', '$ne', '$nin', '$size', '$exists', '$options', '$comment'])

/**
 * The index the positional `$` stands for: the place in an array at which a clause of the filter was first met. The last clause
 * that was met inside an array decides, whichever array that is; `$nor`, `$not` and an `$or` over several fields decide nothing.
 */
export function positionOfMatch(filter: Document, document: Document, context: MatchContext): number | undefined {
  let found: number | undefined
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and') for (const part of condition as Document[]) found = positionOfMatch(part, document, context) ?? found
    else if (name === '$or') found = positionOfChoice(condition, document, context) ?? found
    else if (!name.startsWith('$')) found = positionOfCondition(name, condition, document, context) ?? found
  }
  return found
}

/** An `$or` over one field is the same as an `$in`. */
function positionOfChoice(parts: Document[], document: Document, context: MatchContext): number | undefined {
  const paths = new Set(parts.flatMap((part) => Object.keys(part)))
  if (paths.size !== 1 || [...paths][0]?.startsWith('$')) return undefined
  const met = parts.map((part) => positionOfMatch(part, document, context)).filter((position) => position !== undefined)
  return met.length > 0 ? Math.min(...met) : undefined
}

function positionOfCondition(path: string, condition: Value, document: Document, context: MatchContext): number | undefined {
  const [array, rest] = firstArray(document, path.split('.'))
  if (!array) return undefined
  let found: number | undefined
  for (const single of singles(condition)) {
    const at = array.findIndex(elementTest(single, rest, context))
    if (at >= 0) found = at
  }
  return found
}

/** Each operator of a condition by itself; `$all` is one equality after the other. */
function singles(condition: Value): Value[] {
  if (!isOperatorObject(condition)) return [condition]
  return Object.entries(condition).flatMap(([name, operand]) => {
    if (notOfElements.has(name)) return []
    if (name === '$all' && Array.isArray(operand)) return operand
    return [name === '$regex' ? { $regex: operand, ...(condition.$options ? { $options: condition.$options } : {}) } : { [name]: operand }]
  })
}

/** The outermost array a path leads through, and what is left of the path behind it. */
function firstArray(document: Document, parts: string[]): [array: Value[] | undefined, rest: string[]] {
  let value: Value = document
  for (let i = 0; i <= parts.length; i++) {
    if (Array.isArray(value)) return [/^\d+$/.test(parts[i] ?? '') ? undefined : value, parts.slice(i)]
    value = isDocument(value) ? value[parts[i] ?? ''] : undefined
  }
  return [undefined, []]
}

function elementTest(condition: Value, rest: string[], context: MatchContext): (element: Value) => boolean {
  if (rest.length > 0) {
    if (isOperatorObject(condition) && '$elemMatch' in condition) {
      const test = compileCondition(condition, context)
      return (element) => valuesAt(element, rest).some((value) => test([value]))
    }
    const matches = compileFilter({ [rest.join('.')]: condition }, context)
    return (element) => (isDocument(element) || Array.isArray(element)) && matches(element as Document)
  }
  const test = compileCondition(condition, context)
  const onArray = isOperatorObject(condition) && '$elemMatch' in condition
  return (element) => test([onArray ? [element] : element])
}
