import { type Document, isDocument, isOperatorObject, type Value } from '../bson/codec'
import { fail } from '../errors'
import { targetsOf } from './targets'

/** What an upsert begins with: the fields the filter holds to one value. */
export function seedOf(filter: Document): Document {
  const found = new Map<string, Value>()
  visit(filter, found)
  const seed: Document = {}
  for (const [path, value] of found) {
    for (const other of found.keys())
      if (other !== path && other.startsWith(`${path}.`))
        fail(54, `cannot infer query fields to set, both paths '${path}' and '${other}' are matched`)
    const [target] = targetsOf(seed, path, nowhere, true)
    if (target) target.holder[target.key] = value
  }
  return seed
}
const nowhere = { position: () => undefined, arrayFilters: { use: () => () => false } } as unknown as Parameters<typeof targetsOf>[2]

function visit(filter: Document, found: Map<string, Value>): void {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and') for (const part of condition) visit(part, found)
    else if (name === '$or' && condition.length === 1) visit(condition[0], found)
    else if (name[0] !== '$') {
      const value = isOperatorObject(condition) ? soleValue(condition) : condition?._bsontype === 'BSONRegExp' ? undefined : condition
      if (value === undefined) continue
      if (found.has(name)) fail(54, `cannot infer query fields to set, path '${name}' is matched twice`)
      found.set(name, value)
    }
  }
}

function soleValue(condition: Document): Value {
  if ('$eq' in condition) return condition.$eq
  const list = condition.$in ?? condition.$all
  if (!Array.isArray(list) || list.length !== 1) return undefined
  const [value] = list
  return (isDocument(value) && '$elemMatch' in value) || value?._bsontype === 'BSONRegExp' ? undefined : value
}
