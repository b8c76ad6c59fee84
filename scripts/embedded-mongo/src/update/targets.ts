import { type Document, isDocument, type Value } from '../bson/codec'
import { badValue, fail } from '../errors'
import { splitPath } from '../query/paths'
import type { ArrayFilters } from './array-filters'

/** A place in a document: the holder and the field name or array index in it. */
export interface Target {
  holder: Value
  key: string | number
  path: string
}
export interface Positions {
  position: () => number | undefined
  arrayFilters: ArrayFilters
}

const isIndex = (part: string): boolean => /^(0|[1-9]\d*)$/.test(part)
const largestPadding = 1_500_000

/** Refuses paths no update may name. */
export function checkUpdatePath(path: string): void {
  const parts = splitPath(path)
  if (path === '') fail(56, 'An empty update path is not valid.')
  if (parts.includes('')) fail(56, `The update path '${path}' contains an empty field name, which is not allowed.`)
  const [first = ''] = parts
  if (first === '$' || first.startsWith('$[')) fail(2, `Cannot have positional (i.e. '$') element in the first position in path '${path}'`)
  for (const part of parts)
    if (part.startsWith('$') && part !== '$' && !/^\$\[.*\]$/.test(part) && !['$id', '$ref', '$db'].includes(part))
      fail(52, `The dollar ($) prefixed field '${part}' in '${path}' is not allowed for storage.`)
  if (parts.filter((part) => part === '$').length > 1) fail(2, `Too many positional (i.e. '$') elements found in path '${path}'`)
}

/**
 * Resolves a path to the places it stands for, `$`, `$[]` and `$[name]` included. With `create`, missing documents on the way
 * are made; without, a path that leads nowhere has no places.
 */
export const targetsOf = (document: Document, path: string, positions: Positions, create: boolean, strict = false): Target[] =>
  walk(document, { parts: splitPath(path), positions, create, strict }, 0, '')

interface Walk {
  parts: string[]
  positions: Positions
  create: boolean
  /** Where nothing is made, a way that could not be made either is refused all the same. */
  strict: boolean
}

function walk(holder: Value, way: Walk, at: number, walked: string): Target[] {
  const part = way.parts[at] as string
  if (part === '$' || part.startsWith('$['))
    return elementsFor(part, holder, walked, way).flatMap((index) => step(holder, index, way, at, walked))
  if (Array.isArray(holder)) {
    if (!isIndex(part)) return blocked(way, part, walked, holder)
    if (way.create && Number(part) > holder.length + largestPadding)
      fail(2, `Adding ${Number(part) - holder.length} empty elements would exceed the limit`)
    return step(holder, Number(part), way, at, walked)
  }
  if (!isDocument(holder)) return blocked(way, part, walked, holder)
  return step(holder, part, way, at, walked)
}

function blocked({ create, strict, parts }: Walk, part: string, walked: string, holder: Value): Target[] {
  if (create) notViable(part, walked, holder)
  if (!strict) return []
  return fail(28, `Cannot use the part (${part}) of (${parts.join('.')}) to traverse the element (${elementText(walked, holder)})`)
}

const elementText = (walked: string, holder: Value): string =>
  `{${walked.split('.').at(-1)}: ${(JSON.stringify(holder) ?? 'null').slice(0, 200)}}`
const notViable = (part: string, walked: string, holder: Value): never =>
  fail(28, `Cannot create field '${part}' in element ${elementText(walked, holder)}`)

function step(holder: Value, key: string | number, way: Walk, at: number, walked: string): Target[] {
  const path = walked ? `${walked}.${key}` : String(key)
  if (at === way.parts.length - 1) return [{ holder, key, path }]
  if (holder[key] === undefined) {
    if (!way.create) return []
    pad(holder, key)
    holder[key] = {}
  }
  return walk(holder[key], way, at + 1, path)
}

/** Writing beyond the end of an array fills the gap with null. */
export function pad(holder: Value, key: string | number): void {
  if (Array.isArray(holder)) while (holder.length < Number(key)) holder.push(null)
}

function elementsFor(part: string, holder: Value, walked: string, { positions, create }: Walk): number[] {
  if (part === '$') {
    const position = positions.position() ?? badValue('The positional operator did not find the match needed from the query.')
    return Array.isArray(holder) ? [position] : create ? notViable(String(position), walked, holder) : []
  }
  if (!Array.isArray(holder)) {
    if (holder === undefined && !create) return []
    return badValue(
      holder === undefined || Object.keys(holder ?? {}).length === 0
        ? `The path '${walked}' must exist in the document in order to apply array updates.`
        : `Cannot apply array updates to non-array element ${walked}: ${JSON.stringify(holder)}`,
    )
  }
  if (part === '$[]') return holder.map((_, index) => index)
  const matches = positions.arrayFilters.use(part.slice(2, -1), walked)
  return holder.flatMap((element, index) => (matches(element) ? [index] : []))
}
