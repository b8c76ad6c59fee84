import { type Document, isDocument, type Value } from '../bson/codec'
import { long } from '../bson/numbers'
import { typeName } from '../bson/types'
import { fail } from '../errors'
import { pauseIfDue } from '../query/pause'
import { withValue } from '../query/reshape'
import type { Stage } from './stage'

interface Unwind {
  parts: string[]
  index: string[] | undefined
  keepEmpty: boolean
}

function read(operand: Value): Unwind {
  if (typeof operand !== 'string' && !isDocument(operand))
    fail(15981, `expected either a string or an object as specification for $unwind stage, got ${typeName(operand)}`)
  const given: Document = typeof operand === 'string' ? { path: operand } : operand
  for (const name of Object.keys(given))
    if (!['path', 'preserveNullAndEmptyArrays', 'includeArrayIndex'].includes(name))
      fail(28811, `unrecognized option to $unwind stage: ${name}`)
  const { path, preserveNullAndEmptyArrays: keep = false, includeArrayIndex: index } = given
  if (path === undefined) fail(28812, 'no path specified to $unwind stage')
  if (typeof path !== 'string') fail(28808, `expected a string as the path for $unwind stage, got ${typeName(path)}`)
  if (!path.startsWith('$')) fail(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`)
  if (typeof keep !== 'boolean')
    fail(28809, `expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage, got ${typeName(keep)}`)
  if (index !== undefined && (typeof index !== 'string' || index === ''))
    fail(28810, `expected a non-empty string for the includeArrayIndex  option to $unwind stage, got ${typeName(index)}`)
  if (index?.startsWith('$')) fail(28822, `includeArrayIndex option to $unwind stage should not be prefixed with a '$': ${index}`)
  return { parts: path.slice(1).split('.'), index: index?.split('.'), keepEmpty: keep }
}

function unwound(document: Document, { parts, index, keepEmpty }: Unwind): Document[] {
  const value = parts.reduce((inner: Value, part) => (isDocument(inner) && Object.hasOwn(inner, part) ? inner[part] : undefined), document)
  const numbered = (result: Document, at: Value): Document => (index ? withValue(result, index, at) : result)
  if (Array.isArray(value) && value.length > 0)
    return value.map((element, i) => numbered(withValue(document, parts, element), long(BigInt(i))))
  if (value !== null && value !== undefined && !Array.isArray(value)) return [numbered(document, null)]
  if (!keepEmpty) return []
  return [numbered(Array.isArray(value) ? withValue(document, parts, undefined) : document, null)]
}

/** `$unwind`: one document for every element. */
export const unwind: Stage = (operand) => {
  const spec = read(operand)
  return async function* (input) {
    for await (const batch of input) {
      const rows = batch.flatMap((document) => unwound(document, spec))
      if (rows.length > 0) yield rows
      await pauseIfDue()
    }
  }
}
