import { type Document, isDocument, type Value } from '../../bson/codec'
import { equalValues } from '../../bson/compare'

interface Difference {
  updatedFields: Document
  removedFields: string[]
  truncatedArrays: { field: string; newSize: number }[]
}

/** What an update did, as `updateDescription` tells it. */
export function difference(before: Document, after: Document): Difference {
  const found: Difference = { updatedFields: {}, removedFields: [], truncatedArrays: [] }
  compareFields(before, after, '', found)
  return found
}

function compareFields(before: Document, after: Document, prefix: string, found: Difference): void {
  for (const name of Object.keys(before)) if (!(name in after)) found.removedFields.push(prefix + name)
  for (const [name, value] of Object.entries(after)) {
    if (name in before) compare(before[name], value, prefix + name, found)
    else found.updatedFields[prefix + name] = value
  }
}

function compare(old: Value, value: Value, path: string, found: Difference): void {
  if (equalValues(old, value)) return
  if (isDocument(old) && isDocument(value)) compareFields(old, value, `${path}.`, found)
  else if (Array.isArray(old) && Array.isArray(value) && isSmallChange(old, value)) compareElements(old, value, path, found)
  else found.updatedFields[path] = value
}

/** Arrays that grew, shrank or changed in few places are told by element; others as a whole. */
function isSmallChange(old: Value[], value: Value[]): boolean {
  const shared = Math.min(old.length, value.length)
  let changed = 0
  for (let i = 0; i < shared; i++) if (!equalValues(old[i], value[i])) changed++
  return shared > 0 && changed <= shared / 2
}

function compareElements(old: Value[], value: Value[], path: string, found: Difference): void {
  if (value.length < old.length) found.truncatedArrays.push({ field: path, newSize: value.length })
  for (const [i, element] of value.entries()) {
    if (i < old.length) compare(old[i], element, `${path}.${i}`, found)
    else found.updatedFields[`${path}.${i}`] = element
  }
}
