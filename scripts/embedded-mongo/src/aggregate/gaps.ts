import { type Document, isDocument, type Value } from '../bson/codec'
import { compareValues } from '../bson/compare'
import { doubleValue, isNumber, numberKind, toDouble } from '../bson/numbers'
import { fail } from '../errors'
import { evaluatorFor } from '../expression/compile'
import { addTo } from '../expression/date-spans'
import { isNothing } from '../expression/scope'
import { splitPath, valuesAt } from '../query/paths'
import { checkFieldPath, withValue } from '../query/reshape'
import { inBatches, matchContextOf, type Stage } from './stage'
import { windowFunctions } from './window-functions'
import { partitioned } from './windows'

const mostGenerated = 500_000

/** `$densify`: documents for the values missing in a row of numbers or dates. */
export const densify: Stage = (operand, context) => {
  const { field, partitionByFields = [], range } = isDocument(operand) ? operand : {}
  if (typeof field !== 'string' || !isDocument(range) || !isNumber(range.step))
    fail(40414, "$densify needs 'field' and 'range' with a 'step'")
  if (!(toDouble(range.step) > 0)) fail(5733401, 'the step parameter in a range statement must be a strictly positive numeric value')
  const [parts, step] = [checkFieldPath(field), toDouble(range.step)]
  const fieldOf = (document: Document): Value => valuesAt(document, parts)[0]
  const nth = (start: Value, n: number): Value =>
    start instanceof Date
      ? addTo(start, String(range.unit), n * step, undefined)
      : doubleOrInt(toDouble(start) + n * step, start, range.step)
  const by = Object.fromEntries((partitionByFields as string[]).map((path, i) => [`f${i}`, `$${path}`]))
  return async function* (input) {
    const partitions = await partitioned(input, partitionByFields.length > 0 ? by : null, { [field]: 1 }, matchContextOf(context))
    const known = partitions.flatMap(({ documents }) => documents.map(fieldOf)).filter((value) => !isNothing(value))
    const [least, most] = [known.reduce(lesser, undefined), known.reduce(greater, undefined)]
    let generated = 0
    for (const { documents } of partitions) {
      const own = documents.map(fieldOf).filter((value) => !isNothing(value))
      const [from, to, open] = Array.isArray(range.bounds)
        ? [range.bounds[0], range.bounds[1], true]
        : range.bounds === 'full'
          ? [least, most, false]
          : [own[0], own.at(-1), false]
      const seed = (partitionByFields as string[]).reduce(
        (made: Document, path) => withValue(made, splitPath(path), valuesAt(documents[0], splitPath(path))[0]),
        {},
      )
      const made: Document[] = []
      if (from !== undefined)
        for (let n = 0; ; n++) {
          const value = nth(from, n)
          const order = compareValues(value, to)
          if (open ? order >= 0 : order > 0) break
          if (++generated > mostGenerated)
            fail(5897900, `Generated ${generated} documents in $densify, which is over the limit of ${mostGenerated}`)
          if (!own.some((other) => compareValues(other, value) === 0)) made.push(withValue(seed, parts, value))
        }
      yield* inBatches([...documents, ...made].sort((a, b) => compareValues(fieldOf(a), fieldOf(b))))
    }
  }
}
const lesser = (a: Value, b: Value): Value => (a === undefined || compareValues(b, a) < 0 ? b : a)
const greater = (a: Value, b: Value): Value => (a === undefined || compareValues(b, a) > 0 ? b : a)
const doubleOrInt = (value: number, ...kinds: Value[]): Value =>
  kinds.every((kind) => numberKind(kind) === 'int') ? value : doubleValue(value)

/** `$fill`: a constant, the last known value, or a line between known values, for what is null or missing. */
export const fill: Stage = (operand, context) => {
  if (!isDocument(operand) || !isDocument(operand.output)) fail(40414, "BSON field '$fill.output' is missing but a required field")
  const { partitionBy, partitionByFields, sortBy, output } = operand
  const expressions = matchContextOf(context)
  const fields = Object.entries<Document>(output).map(([path, spec]) => {
    const parts = checkFieldPath(path)
    if ('value' in spec) return { parts, constant: evaluatorFor(spec.value, expressions) }
    if (spec.method !== 'locf' && spec.method !== 'linear') fail(6050202, "Method must be either 'locf' or 'linear'")
    if (!sortBy) fail(6050204, `The ${spec.method} method requires a sortBy`)
    const name = spec.method === 'locf' ? '$locf' : '$linearFill'
    return { parts, along: windowFunctions[name]?.(`$${path}`, () => [0, 0], expressions, sortBy) }
  })
  const groupBy =
    partitionBy ?? (Array.isArray(partitionByFields) ? Object.fromEntries(partitionByFields.map((path, i) => [`f${i}`, `$${path}`])) : null)
  return async function* (input) {
    for (const partition of await partitioned(input, groupBy, sortBy, expressions)) {
      const along = fields.map((field) => field.along?.(partition))
      const rows = partition.documents.map((document, i) =>
        fields.reduce((row, { parts, constant }, k) => {
          const value = along[k]?.(i)
          if (!isNothing(valuesAt(document, parts)[0])) return row
          return withValue(row, parts, constant ? constant(document) : value)
        }, document),
      )
      yield* inBatches(rows)
    }
  }
}
