import { type Document, isDocument, type Value } from '../bson/codec'
import { show } from '../bson/show'
import { fail } from '../errors'
import { compileFilter, type MatchContext } from '../query/matcher'

type ElementTest = (element: Value) => boolean

/** `arrayFilters` by identifier: each filter document speaks of one identifier. */
export class ArrayFilters {
  readonly #tests = new Map<string, ElementTest>()

  constructor(filters: Value, context: MatchContext) {
    if (filters !== undefined && !Array.isArray(filters))
      fail(14, "BSON field 'update.updates.arrayFilters' is the wrong type, expected type 'array'")
    for (const filter of filters ?? []) {
      if (!isDocument(filter)) fail(14, "BSON field 'update.updates.arrayFilters' has an element of the wrong type, expected type 'object'")
      if (Object.keys(filter).length === 0) fail(9, 'Cannot use an expression without a top-level field name in arrayFilters')
      refuseFeatures(filter)
      const names = identifiersIn(filter)
      const [name] = names
      if (name === undefined) fail(9, 'Cannot use an expression without a top-level field name in arrayFilters')
      if (names.size > 1)
        fail(9, `Error parsing array filter :: caused by :: Expected a single top-level field name, found '${[...names].join("' and '")}'`)
      if (!/^[a-z][A-Za-z0-9]*$/.test(name as string))
        fail(2, `The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${name}'`)
      if (this.#tests.has(name as string)) fail(9, `Found multiple array filters with the same top-level field name ${name}`)
      const matches = compileFilter(filter, context)
      this.#tests.set(name as string, (element) => matches({ [name as string]: element }))
    }
  }

  use(name: string, path: string): ElementTest {
    return this.#tests.get(name) ?? fail(2, `No array filter found for identifier '${name}' in path '${path}.$[${name}]'`)
  }

  /** Every identifier must be named by a path, and every path's identifier must be known. */
  checkUse(paths: string[], spec: Document): void {
    const used = new Set(paths.flatMap((path) => [...path.matchAll(/\$\[([^\]]+)\]/g)].map(([, name]) => name as string)))
    for (const name of used) this.use(name, paths.find((path) => path.includes(`$[${name}]`))?.split(`.$[${name}]`)[0] ?? '')
    for (const name of this.#tests.keys())
      if (!used.has(name)) fail(9, `The array filter for identifier '${name}' was not used in the update ${show(spec)}`)
  }
}

function refuseFeatures(filter: Document): void {
  if ('$expr' in filter) fail(224, '$expr is not allowed in this context')
  for (const name of ['$text', '$where', '$jsonSchema']) if (name in filter) fail(2, `${name} is not allowed in this context`)
}

function identifiersIn(filter: Document): Set<string> {
  const names = new Set<string>()
  for (const [name, condition] of Object.entries(filter)) {
    if (name[0] !== '$') names.add(name.split('.')[0] as string)
    else if (Array.isArray(condition)) for (const part of condition) for (const inner of identifiersIn(part)) names.add(inner)
  }
  return names
}
