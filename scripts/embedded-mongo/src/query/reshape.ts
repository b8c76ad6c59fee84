import { type Document, isDocument, isOperatorObject, type Value } from '../bson/codec'
import { typeName } from '../bson/types'
import { fail } from '../errors'
import { evaluatorFor } from '../expression/compile'
import type { MatchContext } from './match-context'
import { splitPath } from './paths'

/** A stage that makes one document of one document; pipelines and pipeline updates use the same. */
export type Reshape = (document: Document) => Document
export type BuildReshape = (operand: Value, context: MatchContext) => Reshape

/** `{ a: { b: 1 } }` means `{ "a.b": 1 }`. */
export function flattened(spec: Document, prefix = ''): [path: string, value: Value][] {
  return Object.entries(spec).flatMap(([name, value]): [string, Value][] =>
    isDocument(value) && Object.keys(value).length > 0 && !isOperatorObject(value)
      ? flattened(value, `${prefix}${name}.`)
      : [[prefix + name, value]],
  )
}

export function checkFieldPath(path: string): string[] {
  const parts = splitPath(path)
  if (parts.includes('')) fail(path === '' ? 40352 : path.endsWith('.') ? 40353 : 15998, 'FieldPath field names may not be empty strings.')
  if (parts.some((part) => part.startsWith('$')))
    fail(16410, "FieldPath field names may not start with '$'. Consider using $getField or $setField.")
  return parts
}

/** Refuses paths of which one lies within another. */
export function checkCollisions(paths: string[], code = 31249): void {
  const seen = new Set<string>()
  for (const path of paths) {
    if (seen.has(path)) fail(31250, `Path collision at ${path}`)
    seen.add(path)
  }
  for (const path of paths) {
    const parts = path.split('.')
    for (let i = 1; i < parts.length; i++)
      if (seen.has(parts.slice(0, i).join('.'))) fail(code, `Path collision at ${path} remaining portion ${parts.slice(i).join('.')}`)
  }
}

/** A copy with a value at a path, in every document of an array on the way; what is no document there becomes one. */
export function withValue(holder: Value, parts: string[], value: Value, from = 0): Value {
  if (Array.isArray(holder)) return holder.map((element) => withValue(element, parts, value, from))
  const [name, last] = [parts[from] as string, from === parts.length - 1]
  const copy: Document = isDocument(holder) ? { ...holder } : {}
  if (!last) copy[name] = withValue(copy[name], parts, value, from + 1)
  else if (value === undefined) delete copy[name]
  else copy[name] = value
  return copy
}

function withoutPath(holder: Value, parts: string[], from = 0): Value {
  if (Array.isArray(holder)) return holder.map((element) => withoutPath(element, parts, from))
  const name = parts[from] as string
  if (!isDocument(holder) || !Object.hasOwn(holder, name)) return holder
  if (from < parts.length - 1) return { ...holder, [name]: withoutPath(holder[name], parts, from + 1) }
  const { [name]: _, ...rest } = holder
  return rest
}

const addFields =
  (stage: string): BuildReshape =>
  (operand, context) => {
    if (!isDocument(operand)) fail(40272, `${stage} specification stage must be an object, got ${typeName(operand)}`)
    const entries = flattened(operand)
    if (entries.length === 0) fail(40177, `Invalid ${stage} :: caused by :: specification must have at least one field`)
    checkCollisions(
      entries.map(([path]) => path),
      40176,
    )
    const fields = entries.map(([path, value]) => ({ parts: checkFieldPath(path), compute: evaluatorFor(value, context) }))
    return (document) => fields.reduce((result, { parts, compute }) => withValue(result, parts, compute(document)), document)
  }

const unset: BuildReshape = (operand) => {
  const paths: Value[] = Array.isArray(operand) ? operand : [operand]
  if (paths.length === 0) fail(31119, '$unset specification must be a string or an array with at least one field')
  for (const path of paths)
    if (typeof path !== 'string') fail(31120, '$unset specification must be a string or an array containing only string values')
  checkCollisions(paths)
  const all = paths.map((path) => checkFieldPath(path))
  return (document) => all.reduce((result, parts) => withoutPath(result, parts), document)
}

function replaceRoot(expression: Value, context: MatchContext, stage: string): Reshape {
  const compute = evaluatorFor(expression, context)
  return (document) => {
    const root = compute(document)
    if (!isDocument(root))
      fail(
        40228,
        `PlanExecutor error during aggregation :: caused by :: '${stage === '$replaceRoot' ? 'newRoot' : 'replacement document'}' expression must evaluate to an object, but resulting value was: ${root === undefined ? 'MISSING' : JSON.stringify(root)}. Type of resulting value: '${typeName(root)}'.`,
      )
    return root
  }
}

export const reshapes: Record<string, BuildReshape> = {
  $addFields: addFields('$addFields'),
  $set: addFields('$set'),
  $unset: unset,
  $replaceWith: (operand, context) => replaceRoot(operand, context, '$replaceWith'),
  $replaceRoot: (operand, context) => {
    if (!isDocument(operand) || !('newRoot' in operand)) fail(40231, 'no newRoot specified for the $replaceRoot stage')
    for (const name of Object.keys(operand)) if (name !== 'newRoot') fail(40415, `BSON field '$replaceRoot.${name}' is an unknown field.`)
    return replaceRoot(operand.newRoot, context, '$replaceRoot')
  },
}
