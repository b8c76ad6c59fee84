import { type Document, decode, encode, isDocument, type Value } from '../bson/codec'
import { isNumber, toDouble } from '../bson/numbers'
import { typeName } from '../bson/types'
import { fail } from '../errors'
import { evaluatorFor } from '../expression/compile'
import { compileCondition, type MatchContext } from './matcher'
import { splitPath } from './paths'
import { positionOfMatch } from './positional'
import { exclude, include, isFlag, isOperatorOf, readProjection } from './projection-spec'
import { type Projector, rawProjector } from './raw-projection'
import { checkFieldPath, type Reshape, withValue } from './reshape'

type Step = (source: Document, target: Document) => Document

/** Compiles a find projection; types are kept exactly. undefined if there is nothing to do, so the stored bytes can be sent. */
export function compileProjection(projection: Value, filter: Document, context: MatchContext): Projector | undefined {
  if (projection === undefined || projection === null) return undefined
  if (!isDocument(projection)) fail(14, `BSON field 'projection' is the wrong type '${typeName(projection)}', expected type 'object'`)
  if (Object.keys(projection).length === 0) return undefined
  const { apply, plain } = compileFields(projection, context, filter)
  return plain ? rawProjector(plain.names, plain.inclusive) : (raw) => encode(apply(decode(raw)))
}

/** `$project`: the same, on documents in a pipeline, where every operator is an expression. */
export function compileProjectStage(projection: Value, context: MatchContext): Reshape {
  if (!isDocument(projection)) fail(15969, '$project specification must be an object')
  if (Object.keys(projection).length === 0)
    fail(51272, 'Invalid $project :: caused by :: projection specification must have at least one field')
  return compileFields(projection, context, undefined).apply
}

interface Fields {
  apply: Reshape
  /** Said where whole fields of the document itself stay or go, and nothing else. */
  plain: { names: string[]; inclusive: boolean } | undefined
}

function compileFields(projection: Document, context: MatchContext, filter: Document | undefined): Fields {
  const isSpecial = (path: string, value: Value): boolean =>
    filter !== undefined && (path.endsWith('.$') || isOperatorOf(value, '$elemMatch', '$meta') || isFindSlice(value))
  const { inclusive, tree, made } = readProjection(projection, isSpecial)
  if (made.filter(([path]) => path.endsWith('.$')).length > 1) fail(31276, 'Cannot specify more than one positional projection per query.')
  const steps = made.map(([path, value]) =>
    isSpecial(path, value) ? findStep(path, value, filter ?? {}, context) : computeStep(path, value, context),
  )
  const plain = steps.length === 0 && Object.values(tree).every((node) => node === true)
  return {
    apply: (source) => {
      let target = inclusive ? include(source, tree) : exclude(source, tree)
      for (const step of steps) target = step(source, target)
      return target
    },
    plain: plain ? { names: Object.keys(tree), inclusive } : undefined,
  }
}

const isFindSlice = (value: Value): boolean =>
  isOperatorOf(value, '$slice') &&
  (isFlag(value.$slice) || (Array.isArray(value.$slice) && value.$slice.length === 2 && value.$slice.every(isFlag)))

/** What only a find projection knows: `$elemMatch`, `$slice`, `$meta` and the positional `$`. */
function findStep(path: string, value: Value, filter: Document, context: MatchContext): Step {
  if (path.endsWith('.$')) return positional(path.slice(0, -2), filter, context)
  if (isOperatorOf(value, '$elemMatch')) return elementMatch(path, value.$elemMatch, context)
  if (isOperatorOf(value, '$slice')) return slice(path, value.$slice)
  return fail(40218, `query requires ${String(value.$meta)} metadata, but it is not available`)
}

function elementMatch(path: string, condition: Value, context: MatchContext): Step {
  if (path.includes('.')) fail(31275, 'Cannot use $elemMatch projection on a nested field.')
  if (!isDocument(condition)) fail(31274, `elemMatch: Invalid argument, object required, but got ${typeName(condition)}`)
  const test = compileCondition({ $elemMatch: condition }, context)
  return (source, target) => {
    const found = Array.isArray(source[path]) ? source[path].find((element: Value) => test([[element]])) : undefined
    const { [path]: _, ...rest } = target
    return found === undefined ? rest : withValue(target, [path], [found])
  }
}

function computeStep(path: string, value: Value, context: MatchContext): Step {
  const [parts, compute] = [checkFieldPath(path), evaluatorFor(value, context)]
  return (source, target) => {
    const result = compute(source)
    return result === undefined && parts.length === 1 ? target : withValue(target, parts, result)
  }
}

function slice(path: string, operand: Value): Step {
  const numbers = (Array.isArray(operand) ? operand : [operand]).map((number: Value) =>
    isNumber(number) ? Math.trunc(toDouble(number)) : fail(28667, 'Invalid $slice syntax'),
  ) as [number, number?]
  const [first, count] = numbers
  if (count !== undefined && count <= 0)
    fail(
      28724,
      `Invalid $slice syntax. The given syntax { $slice: [ ${first}, ${count} ] } did not match the find() syntax because :: Location28724: Third argument to $slice must be positive: ${count}`,
    )
  const cut = (list: Value[]): Value[] => {
    if (count === undefined) return first < 0 ? list.slice(first) : list.slice(0, first)
    const from = first < 0 ? Math.max(list.length + first, 0) : first
    return list.slice(from, from + count)
  }
  const parts = splitPath(path)
  return (_source, target) => sliceAt(target, parts, 0, cut)
}

function sliceAt(holder: Value, parts: string[], from: number, cut: (list: Value[]) => Value[]): Value {
  if (Array.isArray(holder)) return from === parts.length ? cut(holder) : holder.map((element) => sliceAt(element, parts, from, cut))
  const name = parts[from]
  if (name === undefined || !isDocument(holder) || !Object.hasOwn(holder, name)) return holder
  return { ...holder, [name]: sliceAt(holder[name], parts, from + 1, cut) }
}

function positional(path: string, filter: Document, context: MatchContext): Step {
  const parts = splitPath(path)
  return (source, target) => {
    // the first array on the way is the one that is cut down
    const at = parts.findIndex((_, i) => Array.isArray(valueAlong(source, parts.slice(0, i + 1))))
    if (at < 0) return target
    const position = positionOfMatch(filter, source, context)
    const array: Value[] = valueAlong(target, parts.slice(0, at + 1)) ?? []
    if (position === undefined || position >= valueAlong(source, parts.slice(0, at + 1)).length)
      fail(
        51246,
        "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
      )
    return withValue(target, parts.slice(0, at + 1), [array[position as number]])
  }
}

const valueAlong = (document: Document, parts: string[]): Value =>
  parts.reduce((inner: Value, part) => (isDocument(inner) ? inner[part] : undefined), document)
