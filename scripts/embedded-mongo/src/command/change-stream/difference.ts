import { type Document, isDocument, type Value } from '../../bson/codec'
import { equalValues } from '../../bson/compare'

type Path = readonly (string | number)[]

interface Difference {
  updatedFields: Document
  removedFields: string[]
  truncatedArrays: { field: string; newSize: number }[]
  /** Paths that could be read in two ways: `a.0` as an element or as a field. */
  disambiguatedPaths: Record<string, Path>
}

/** What an update did, as `updateDescription` tells it. */
export function difference(before: Document, after: Document): Difference {
  const found: Difference = { updatedFields: {}, removedFields: [], truncatedArrays: [], disambiguatedPaths: {} }
  compareFields(before, after, [], found)
  return found
}

/** Writes a path as text, and notes it where that says less than the path. */
function named(path: Path, found: Difference): string {
  const name = path.join('.')
  if (path.some((part) => typeof part === 'string' && (part.includes('.') || /^\d+$/.test(part)))) found.disambiguatedPaths[name] = path
  return name
}

function compareFields(before: Document, after: Document, path: Path, found: Difference): void {
  for (const name of Object.keys(before)) if (!(name in after)) found.removedFields.push(named([...path, name], found))
  for (const [name, value] of Object.entries(after)) {
    const here = [...path, name]
    if (name in before) compare(before[name], value, here, found)
    else found.updatedFields[named(here, found)] = value
  }
}

function compare(old: Value, value: Value, path: Path, found: Difference): void {
  if (equalValues(old, value)) return
  if (isDocument(old) && isDocument(value)) compareFields(old, value, path, found)
  else if (Array.isArray(old) && Array.isArray(value) && isSmallChange(old, value)) compareElements(old, value, path, found)
  else found.updatedFields[named(path, found)] = value
}

/** Arrays that grew, shrank or changed in few places are told by element; others as a whole. */
function isSmallChange(old: Value[], value: Value[]): boolean {
  const shared = Math.min(old.length, value.length)
  let changed = 0
  for (let i = 0; i < shared; i++) if (!equalValues(old[i], value[i]) && !(isDocument(old[i]) && isDocument(value[i]))) changed++
  return shared > 0 && changed <= shared / 2
}

function compareElements(old: Value[], value: Value[], path: Path, found: Difference): void {
  if (value.length < old.length) found.truncatedArrays.push({ field: named(path, found), newSize: value.length })
  for (const [i, element] of value.entries()) {
    if (i < old.length) compare(old[i], element, [...path, i], found)
    else found.updatedFields[named([...path, i], found)] = element
  }
}
