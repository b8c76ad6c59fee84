import { type Document, isDocument, isOperatorObject, type Value } from '../bson/codec'
import { fail } from '../errors'
import { targetsOf } from './targets'

/** What an upsert begins with: the fields the filter holds to one value. */
export function seedOf(filter: Document): Document {
  const found = new Map<string, Value>()
  visit(filter, found)
  return seedFrom(found)
}

/** A whole document takes only the id, and nothing of the other fields can be wrong. */
export function idFrom(filter: Document): Value {
  const found = new Map<string, Value>()
  visit(filter, found, (path) => path === '_id' || path.startsWith('_id.'))
  if ([...found.keys()].some((path) => path !== '_id')) fail(54, 'cannot infer query fields to set, the id is matched by its parts')
  return found.get('_id')
}

function seedFrom(found: Map<string, Value>): Document {
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

function visit(filter: Document, found: Map<string, Value>, wanted: (path: string) => boolean = () => true): void {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and') for (const part of condition) visit(part, found, wanted)
    else if (name === '$or' && condition.length === 1) visit(condition[0], found, wanted)
    else if (name[0] !== '$' && wanted(name)) {
      for (const value of valuesOf(condition)) {
        if (found.has(name)) fail(54, `cannot infer query fields to set, path '${name}' is matched twice`)
        found.set(name, value)
      }
    }
  }
}

/** The values a condition holds a field to: one, or for `$all` each of its list. */
function valuesOf(condition: Value): Value[] {
  if (!isOperatorObject(condition)) return condition?._bsontype === 'BSONRegExp' || condition === undefined ? [] : [condition]
  if ('$eq' in condition) return [condition.$eq]
  const list = condition.$in?.length === 1 ? condition.$in : condition.$all
  if (!Array.isArray(list)) return []
  return list.filter((value) => !(isDocument(value) && '$elemMatch' in value) && value?._bsontype !== 'BSONRegExp')
}
