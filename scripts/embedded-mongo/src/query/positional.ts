import { type Document, isDocument, isOperatorObject, type Value } from '../bson/codec'
import { compileCondition, compileFilter, type MatchContext } from './matcher'

/** The index the positional `$` stands for: the first element of the array that satisfies the filter's conditions on it. */
export function positionOfMatch(filter: Document, document: Document, arrayPath: string, context: MatchContext): number | undefined {
  const array = arrayPath.split('.').reduce((inner: Value, part) => inner?.[part], document)
  if (!Array.isArray(array)) return undefined
  const tests = conditionsOn(filter, arrayPath, context)
  if (tests.length === 0) return undefined
  const all = array.findIndex((element) => tests.every((test) => test(element)))
  const found = all >= 0 ? all : array.findIndex((element) => tests.some((test) => test(element)))
  return found < 0 ? undefined : found
}

function conditionsOn(filter: Document, arrayPath: string, context: MatchContext): ((element: Value) => boolean)[] {
  return Object.entries(filter).flatMap(([name, condition]) => {
    if (name === '$and' || name === '$or') return (condition as Document[]).flatMap((part) => conditionsOn(part, arrayPath, context))
    if (name === arrayPath) return [elementTest(condition, context)]
    if (!name.startsWith(`${arrayPath}.`)) return []
    const inner = compileFilter({ [name.slice(arrayPath.length + 1)]: condition }, context)
    return [(element: Value) => isDocument(element) && inner(element)]
  })
}

function elementTest(condition: Value, context: MatchContext): (element: Value) => boolean {
  const test = compileCondition(condition, context)
  const onArray = isOperatorObject(condition) && ('$elemMatch' in condition || '$all' in condition)
  return (element) => test([onArray ? [element] : element])
}
