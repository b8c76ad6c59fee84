import { type Document, isDocument, type Value } from '../bson/codec'
import { compareValues } from '../bson/compare'
import { valueKey } from '../bson/encode-key'
import { doubleValue, isNumber, numberKind, toDouble } from '../bson/numbers'
import { fail } from '../errors'
import { evaluatorFor } from '../expression/compile'
import { addTo } from '../expression/date-spans'
import { isNothing } from '../expression/scope'
import { splitPath, valuesAt } from '../query/paths'
import { pauseIfDue } from '../query/pause'
import { checkFieldPath, withValue } from '../query/reshape'
import { sortInSlices } from '../query/slices'
import { eachInTurn, inBatches, matchContextOf, needFew, type Stage } from './stage'
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
    const ends = { least: undefined as Value, most: undefined as Value }
    for (const { documents } of partitions)
      await eachInTurn(documents, (document) => {
        const value = fieldOf(document)
        if (isNothing(value)) return
        ends.least = lesser(ends.least, value)
        ends.most = greater(ends.most, value)
      })
    let generated = 0
    for (const { documents } of partitions) {
      const own = documents.filter((document) => !isNothing(fieldOf(document)))
      const [from, to, open] = boundsOf(range.bounds, ends, fieldOf(own[0] ?? {}), fieldOf(own.at(-1) ?? {}))
      const present = new Set(own.map((document) => valueKey(fieldOf(document))))
      const seed = (partitionByFields as string[]).reduce(
        (made: Document, path) => withValue(made, splitPath(path), valuesAt(documents[0], splitPath(path))[0]),
        {},
      )
      const made: Document[] = []
      for (let n = 0; from !== undefined; n++) {
        const value = nth(from, n)
        const order = compareValues(value, to)
        if (open ? order >= 0 : order > 0) break
        if (++generated > mostGenerated)
          fail(5897900, `Generated ${generated} documents in $densify, which is over the limit of ${mostGenerated}`)
        if (!present.has(valueKey(value))) made.push(withValue(seed, parts, value))
        if (n % 100 === 99) await pauseIfDue()
      }
      yield* inBatches(await sortInSlices([...documents, ...made], (x, y) => compareValues(fieldOf(x), fieldOf(y))))
    }
  }
}

/** From where to where a partition is filled, and whether the end stays out. */
function boundsOf(bounds: Value, ends: { least: Value; most: Value }, first: Value, last: Value): [from: Value, to: Value, open: boolean] {
  if (Array.isArray(bounds)) return [bounds[0], bounds[1], true]
  return bounds === 'full' ? [ends.least, ends.most, false] : [first, last, false]
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
      needFew('$fill', partition.documents.length)
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
