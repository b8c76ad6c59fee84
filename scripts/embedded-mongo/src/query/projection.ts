import { type Document, decodeExact, decodePlain, encode, isDocument, isOperatorObject, type Value } from '../bson/codec'
import { toNumber } from '../bson/types'
import { badValue, fail } from '../errors'
import { evaluatorFor, isTruthy } from '../expression/evaluator'
import { compileCondition, type MatchContext } from './matcher'
import { splitPath } from './paths'
import { positionOfMatch } from './positional'

export type Projector = (raw: Buffer, meta: Document) => Buffer
interface Node {
  [field: string]: Node | true
}
type Step = (source: Document, target: Document, plain: () => Document, meta: Document) => void

const isFlag = (value: Value): boolean =>
  typeof value === 'number' || typeof value === 'boolean' || ['Long', 'Int32', 'Double', 'Decimal128'].includes(value?._bsontype)

/** Compiles a find projection; types are kept exactly. undefined if there is nothing to do, so the stored bytes can be sent. */
export function compileProjection(projection: Document | undefined, filter: Document, context: MatchContext): Projector | undefined {
  if (!projection || Object.keys(projection).length === 0) return undefined
  if (!isDocument(projection)) fail(14, 'projection must be an object')
  const { shape, steps } = compileFields(projection, context, (path, value) => findStep(path, value, filter, context))
  return (raw, meta) => {
    const source = decodeExact(raw)
    const target = shape(source)
    for (const step of steps) step(source, target, () => decodePlain(raw), meta)
    return encode(target)
  }
}

/** `$project`: the same, on documents in a pipeline, where every operator is an expression. */
export function compileProjectStage(projection: Value, context: MatchContext): (document: Document) => Document {
  if (!isDocument(projection) || Object.keys(projection).length === 0)
    fail(51272, 'Invalid $project :: caused by :: projection specification must have at least one field')
  const { shape, steps } = compileFields(projection, context, () => undefined)
  return (source) => {
    const target = shape(source)
    for (const step of steps) step(source, target, () => source, {})
    return target
  }
}

interface Fields {
  shape: (source: Document) => Document
  steps: Step[]
}

function compileFields(projection: Document, context: MatchContext, special: (path: string, value: Value) => Step | undefined): Fields {
  const entries = flatten(projection, '')
  const specials = new Map(entries.map(([path, value]) => [path, special(path, value)]))
  const flags = entries.filter(([path, value]) => isFlag(value) && path !== '_id')
  const computed = entries.filter(([path, value]) => !isFlag(value) && !specials.get(path))
  const excludes = flags.some(([, value]) => !isTruthy(value))
  const includes = flags.some(([, value]) => isTruthy(value)) || (!excludes && computed.some(([, value]) => !isOperatorOf(value, '$meta')))
  if (includes && excludes) fail(31254, 'Cannot do exclusion on a field in inclusion projection')
  const idFlag = projection._id
  const onlyId = entries.length === 1 && isFlag(idFlag) && isTruthy(idFlag)
  const inclusive = includes || onlyId || (!excludes && entries.some(([, value]) => isOperatorOf(value, '$elemMatch')))
  const tree: Node = {}
  for (const [path] of flags) addPath(tree, path.replace(/\.\$$/, ''))
  if (inclusive) for (const [path, value] of entries) if (specials.get(path) && isOperatorOf(value, '$slice')) addPath(tree, path)
  if (inclusive ? idFlag === undefined || isTruthy(idFlag) : isFlag(idFlag) && !isTruthy(idFlag)) tree._id = true
  const steps = entries.map(([path, value]) => specials.get(path) ?? (isFlag(value) ? undefined : computeStep(path, value, context)))
  return {
    shape: (source) => (inclusive ? include(source, tree) : exclude(source, tree)),
    steps: steps.filter((step) => step !== undefined),
  }
}

/** `{ a: { b: 1 } }` means `{ "a.b": 1 }`. */
function flatten(projection: Document, prefix: string): [path: string, value: Value][] {
  return Object.entries(projection).flatMap(([name, value]): [string, Value][] =>
    isDocument(value) && Object.keys(value).length > 0 && !isOperatorObject(value)
      ? flatten(value, `${prefix}${name}.`)
      : [[prefix + name, value]],
  )
}

const isOperatorOf = (value: Value, ...names: string[]): boolean => isOperatorObject(value) && names.includes(Object.keys(value)[0] ?? '')

function addPath(tree: Node, path: string): void {
  const parts = splitPath(path)
  let node = tree
  parts.forEach((part, i) => {
    if (i === parts.length - 1) node[part] = true
    else if (node[part] === true) fail(31249, `Path collision at ${path}`)
    else node = (node[part] ??= {}) as Node
  })
}

function include(source: Document, tree: Node): Document {
  const target: Document = {}
  for (const field of Object.keys(source)) {
    if (!Object.hasOwn(tree, field)) continue
    const node = tree[field] as Node | true
    const value = node === true ? source[field] : within(source[field], (inner) => include(inner, node), true)
    if (value !== undefined) target[field] = value
  }
  return target
}

function exclude(source: Document, tree: Node): Document {
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

/** What only a find projection knows: `$elemMatch`, `$slice`, `$meta` and the positional `$`. */
function findStep(path: string, value: Value, filter: Document, context: MatchContext): Step | undefined {
  if (path.endsWith('.$')) return positional(path.slice(0, -2), filter, context)
  if (isOperatorOf(value, '$elemMatch')) {
    const test = compileCondition({ $elemMatch: value.$elemMatch }, context)
    return (source, target) => {
      const found = Array.isArray(source[path]) ? source[path].find((element: Value) => test([[element]])) : undefined
      if (found === undefined) delete target[path]
      else target[path] = [found]
    }
  }
  if (isOperatorOf(value, '$slice') && (isFlag(value.$slice) || (Array.isArray(value.$slice) && value.$slice.every(isFlag))))
    return slice(path, value.$slice)
  if (isOperatorOf(value, '$meta'))
    return (_source, target, _plain, meta) =>
      setAt(target, path, meta[value.$meta] ?? badValue(`query requires ${value.$meta} metadata, but it is not available`))
  return undefined
}

function computeStep(path: string, value: Value, context: MatchContext): Step {
  const compute = evaluatorFor(value, { variables: context.variables, collation: context.collation?.spec })
  return (_source, target, plain) => setAt(target, path, compute(plain()))
}

function setAt(target: Document, path: string, value: Value): void {
  const parts = splitPath(path)
  const last = parts.pop() as string
  const holder = parts.reduce((inner, part) => (isDocument(inner[part]) ? inner[part] : (inner[part] = {})), target)
  if (value === undefined) delete holder[last]
  else holder[last] = value
}

function slice(path: string, operand: Value): Step {
  const [skip, count] = Array.isArray(operand) ? operand.map(toNumber) : [undefined, toNumber(operand)]
  const cut = (list: Value[]): Value[] => {
    if (skip === undefined) return count < 0 ? list.slice(count) : list.slice(0, count)
    const from = skip < 0 ? Math.max(list.length + skip, 0) : skip
    return list.slice(from, from + count)
  }
  const parts = splitPath(path)
  return (_source, target) => {
    const holder = parts.slice(0, -1).reduce((inner, part) => inner?.[part], target)
    const last = parts.at(-1) ?? ''
    if (isDocument(holder) && Array.isArray(holder[last])) holder[last] = cut(holder[last])
  }
}

function positional(path: string, filter: Document, context: MatchContext): Step {
  return (source, target) => {
    const parts = splitPath(path)
    const array = parts.reduce((inner, part) => inner?.[part], source)
    const at = positionOfMatch(filter, source, path, context)
    if (Array.isArray(array))
      setAt(
        target,
        path,
        at === undefined
          ? fail(
              51246,
              "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
            )
          : [array[at]],
      )
  }
}
