import type { Value } from '../bson/codec'
import { fail } from '../errors'

const isIndex = (part: string): boolean => /^(0|[1-9]\d*)$/.test(part)

export function splitPath(path: string): string[] {
  const parts = path.split('.')
  if (parts.includes('__proto__')) fail(2, `field name not supported: ${path}`)
  return parts
}

const ownValue = (holder: Value, name: string): Value => (Object.hasOwn(holder, name) ? holder[name] : undefined)

/**
 * The values a dotted path leads to, arrays on the way spread out as MongoDB does; `undefined` where a field is missing.
 * The last value is not spread: an operator decides whether it looks at the array or at its elements.
 * For a sort or an index (`asKeys`) a number names a place in an array, and no field of its elements.
 */
export function valuesAt(document: Value, parts: string[], from = 0, asKeys = false): Value[] {
  let value = document
  for (let i = from; i < parts.length; i++) {
    const part = parts[i] as string
    if (Array.isArray(value)) {
      const found: Value[] = []
      const place = isIndex(part) && Number(part) < value.length
      if (place) found.push(...valuesAt(value[Number(part)], parts, i + 1, asKeys))
      if (place && asKeys) return found
      for (const element of value) if (isHolder(element)) found.push(...valuesAt(element, parts, i, asKeys))
      return found
    }
    if (!isHolder(value)) return [undefined]
    value = ownValue(value, part)
  }
  return [value]
}

const isHolder = (value: Value): boolean =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && value._bsontype === undefined && !(value instanceof Date)

/** Values and, for arrays, their elements: what an index stores and `distinct` returns. Empty arrays give nothing. */
export function* spread(values: Value[]): Generator<Value> {
  for (const value of values) {
    if (Array.isArray(value)) yield* value
    else yield value
  }
}
