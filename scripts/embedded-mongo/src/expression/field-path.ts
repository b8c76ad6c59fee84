import { isDocument, type Value } from '../bson/codec'
import { fail } from '../errors'
import { type Evaluate, isNothing } from './scope'

/** The names of a path, checked. */
export function pathOf(path: string, whole: string): string[] {
  if (path === '') fail(16872, `'$' by itself is not a valid FieldPath`)
  const parts = path.split('.')
  if (path.endsWith('.')) fail(40353, `FieldPath must not end with a '.'.`)
  if (parts.includes('')) fail(15998, 'FieldPath field names may not be empty strings.')
  if (parts.some((part) => part.startsWith('$')))
    fail(16410, `FieldPath field names may not start with '$'. Consider using $getField or $setField. (${whole})`)
  return parts
}

/** The value at a path of what another expression gives. */
export function alongPath(start: Evaluate, path: string[]): Evaluate {
  const [first, ...rest] = path
  if (first === undefined) return start
  if (rest.length > 0) return (scope) => descend(start(scope), path, 0)
  return (scope) => fieldOf(start(scope), first)
}

const fieldOf = (holder: Value, name: string): Value => {
  if (Array.isArray(holder)) return descend(holder, [name], 0)
  return isDocument(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined
}

/** A path through an array gives the list of what its documents have there. */
function descend(value: Value, path: string[], from: number): Value {
  for (let i = from; i < path.length; i++) {
    if (isNothing(value)) return undefined
    if (Array.isArray(value))
      return value
        .filter(isDocument)
        .map((element) => descend(element, path, i))
        .filter((found) => found !== undefined)
    if (!isDocument(value)) return undefined
    const name = path[i] as string
    value = Object.hasOwn(value, name) ? value[name] : undefined
  }
  return value
}
