import { type Document, isDocument, isOperatorObject, type Value } from '../bson/codec'
import { isNumber } from '../bson/numbers'
import { fail } from '../errors'
import { isTruthy } from '../expression/scope'
import { checkCollisions, flattened } from './reshape'

/** Which fields stay or go: a leaf is `true`. */
interface Tree {
  [field: string]: Tree | true
}
interface ProjectionSpec {
  inclusive: boolean
  tree: Tree
  /** Fields that are neither kept nor dropped but made by an operator or an expression. */
  made: [path: string, value: Value][]
}

export const isFlag = (value: Value): boolean => typeof value === 'boolean' || isNumber(value)
export const isOperatorOf = (value: Value, ...names: string[]): boolean =>
  isOperatorObject(value) && names.includes(Object.keys(value)[0] ?? '')

/** Reads a projection; `isSpecial` names what only a find knows: `$slice`, `$elemMatch`, the positional `$`. */
export function readProjection(projection: Document, isSpecial: (path: string, value: Value) => boolean): ProjectionSpec {
  const entries = flattened(projection)
  for (const [path, value] of entries)
    if (isDocument(value) && Object.keys(value).length === 0)
      fail(51270, `An empty sub-projection is not a valid value. Found empty object at path ${path}`)
  const plainPath = (path: string): string => path.replace(/\.\$$/, '')
  for (const [path, value] of entries) {
    if (path === '.$') fail(5392900, 'a positional projection needs a path')
    if (path.endsWith('.$') && !isFlag(value)) fail(31271, `positional projection cannot be used with an expression or sub object: ${path}`)
  }
  checkCollisions(entries.map(([path]) => plainPath(path)))
  const made = entries.filter(([path, value]) => !isFlag(value) || path.endsWith('.$'))
  const flags = entries.filter(([path, value]) => isFlag(value) && !path.endsWith('.$'))
  const inclusive = kindOf(entries, made, isSpecial, projection._id)
  const tree: Tree = {}
  for (const [path] of flags) if (path !== '_id') addPath(tree, path)
  const kept = ([path, value]: [string, Value]): boolean =>
    path.endsWith('.$') || isOperatorOf(value, '$slice') || isOperatorOf(value, '$elemMatch')
  if (inclusive) for (const entry of made) if (isSpecial(...entry) && kept(entry)) addPath(tree, plainPath(entry[0]))
  const id = projection._id
  if (inclusive ? id === undefined || !isFlag(id) || isTruthy(id) : isFlag(id) && !isTruthy(id)) tree._id = true
  return { inclusive, tree, made }
}

/** The first field that says decides; the others must agree. `_id` may always differ. */
function kindOf(
  entries: [string, Value][],
  made: [string, Value][],
  isSpecial: (path: string, value: Value) => boolean,
  id: Value,
): boolean {
  const votes = entries.filter(([path, value]) => path !== '_id' && isFlag(value))
  const computed = made.filter(([path, value]) => !isSpecial(path, value))
  const implied = made.some(([path, value]) => path.endsWith('.$') || (isSpecial(path, value) && isOperatorOf(value, '$elemMatch')))
  const [first] = votes
  if (!first) return computed.length > 0 || implied || (isFlag(id) && isTruthy(id))
  const inclusive = isTruthy(first[1])
  const other = votes.find(([, value]) => isTruthy(value) !== inclusive)
  if (other && inclusive) fail(31254, `Cannot do exclusion on field ${other[0]} in inclusion projection`)
  if (other?.[0].endsWith('.$')) fail(31395, 'positional projection cannot be used with exclusion')
  if (other) fail(31253, `Cannot do inclusion on field ${other[0]} in exclusion projection`)
  if (!inclusive && computed.length > 0) fail(31252, 'Cannot use expression other than $meta in exclusion projection')
  return inclusive
}

function addPath(tree: Tree, path: string): void {
  const parts = path.split('.')
  let node = tree
  parts.forEach((part, i) => {
    if (part === '') fail(40353, "FieldPath must not end with a '.'.")
    if (part.startsWith('$')) fail(16410, `FieldPath field names may not start with '$'. Consider using $getField or $setField.`)
    if (i === parts.length - 1) node[part] = true
    else {
      node[part] ??= {}
      node = node[part] as Tree
    }
  })
}

export function include(source: Document, tree: Tree): Document {
  const target: Document = {}
  for (const field of Object.keys(source)) {
    if (!Object.hasOwn(tree, field)) continue
    const node = tree[field] as Tree | true
    const value = node === true ? source[field] : within(source[field], (inner) => include(inner, node), true)
    if (value !== undefined) target[field] = value
  }
  return target
}

export function exclude(source: Document, tree: Tree): Document {
  const target: Document = {}
  for (const field of Object.keys(source)) {
    const node = Object.hasOwn(tree, field) ? tree[field] : undefined
    if (node === true) continue
    target[field] = node ? within(source[field], (inner) => exclude(inner, node), false) : source[field]
  }
  return target
}

/** Applies to the documents in a value; what is no document stays only in an exclusion. */
function within(value: Value, apply: (inner: Document) => Document, dropOthers: boolean): Value {
  if (Array.isArray(value)) return value.map((element) => within(element, apply, dropOthers)).filter((element) => element !== undefined)
  if (isDocument(value)) return apply(value)
  return dropOthers ? undefined : value
}
