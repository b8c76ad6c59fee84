import { type Document, isDocument, type Value } from '../bson/codec'
import { typeName } from '../bson/types'
import { badValue, fail } from '../errors'
import { compileFilter, type MatchContext } from '../query/matcher'
import { splitPath } from '../query/paths'

/** A place in a document: the holder and the field name or array index in it. */
export interface Target {
  holder: Value
  key: string | number
  path: string
}
export type ArrayFilters = Map<string, (element: Value) => boolean>
export interface Positions {
  position: (arrayPath: string) => number | undefined
  arrayFilters: ArrayFilters
}

const isIndex = (part: string): boolean => /^(0|[1-9]\d*)$/.test(part)
const largestPadding = 1_500_000

/**
 * Resolves a path to the places it stands for, `$`, `$[]` and `$[name]` included. With `create`, missing documents on the way
 * are made; without, a path that leads nowhere has no places.
 */
export function targetsOf(document: Document, path: string, positions: Positions, create: boolean): Target[] {
  const parts = splitPath(path)
  if (parts.some((part) => part === '')) fail(56, `The update path '${path}' contains an empty field name, which is not allowed.`)
  return walk(document, parts, 0, '', positions, create)
}

function walk(holder: Value, parts: string[], at: number, walked: string, positions: Positions, create: boolean): Target[] {
  const part = parts[at] as string
  if (part.startsWith('$')) {
    const indexes = elementsFor(part, holder, walked, positions, create)
    return indexes.flatMap((index) => step(holder, index, parts, at, walked, positions, create))
  }
  if (Array.isArray(holder)) {
    if (!isIndex(part))
      return create ? fail(28, `Cannot create field '${part}' in element {${walked}: ${JSON.stringify(holder).slice(0, 100)}}`) : []
    if (create && Number(part) > holder.length + largestPadding) fail(2, 'cannot extend an array that far')
    return step(holder, Number(part), parts, at, walked, positions, create)
  }
  if (!isDocument(holder)) return create ? fail(28, `Cannot create field '${part}' in element {${walked}: ${String(holder)}}`) : []
  return step(holder, part, parts, at, walked, positions, create)
}

function step(
  holder: Value,
  key: string | number,
  parts: string[],
  at: number,
  walked: string,
  positions: Positions,
  create: boolean,
): Target[] {
  const path = walked ? `${walked}.${key}` : String(key)
  if (at === parts.length - 1) return [{ holder, key, path }]
  if (holder[key] === undefined) {
    if (!create) return []
    pad(holder, key)
    holder[key] = {}
  }
  return walk(holder[key], parts, at + 1, path, positions, create)
}

/** Writing beyond the end of an array fills the gap with null. */
export function pad(holder: Value, key: string | number): void {
  if (Array.isArray(holder)) while (holder.length < Number(key)) holder.push(null)
}

function elementsFor(part: string, holder: Value, walked: string, positions: Positions, create: boolean): number[] {
  if (!Array.isArray(holder)) {
    if (!create && holder === undefined) return []
    return badValue(`The path '${walked}' must exist in the document in order to apply array updates.`)
  }
  if (part === '$') return [positions.position(walked) ?? badValue('The positional operator did not find the match needed from the query.')]
  if (part === '$[]') return holder.map((_, index) => index)
  const name = /^\$\[([a-z][A-Za-z0-9]*)\]$/.exec(part)?.[1] ?? badValue(`Cannot have array filter identifier (i.e. '${part}') in path`)
  const matches = positions.arrayFilters.get(name) ?? badValue(`No array filter found for identifier '${name}' in path '${walked}'`)
  return holder.flatMap((element, index) => (matches(element) ? [index] : []))
}

/** `arrayFilters` by identifier: each filter document speaks of one identifier. */
export function compileArrayFilters(filters: Document[] | undefined, context: MatchContext): ArrayFilters {
  const compiled: ArrayFilters = new Map()
  for (const filter of filters ?? []) {
    const name = identifierIn(filter) ?? fail(9, 'Cannot use an expression without a top-level field name in arrayFilters')
    if (compiled.has(name)) fail(9, `Found multiple array filters with the same top-level field name ${name}`)
    const matches = compileFilter(filter, context)
    compiled.set(name, (element) => matches({ [name]: element }))
  }
  return compiled
}

function identifierIn(filter: Document): string | undefined {
  for (const [name, condition] of Object.entries(filter)) {
    if (name[0] !== '$') return name.split('.')[0]
    if (Array.isArray(condition)) for (const part of condition) return identifierIn(part)
  }
  return undefined
}

export const kindOf = (value: Value): string => typeName(value)
