import { type Document, isDocument, type Value } from '../bson/codec'
import { compareValues } from '../bson/compare'
import { isNumber, toDouble } from '../bson/numbers'
import { typeName } from '../bson/types'
import { fail } from '../errors'
import type { Accumulator } from '../expression/accumulators'
import { evaluatorFor } from '../expression/compile'
import { pauseIfDue } from '../query/pause'
import { sortInSlices } from '../query/slices'
import { group, readAccumulator } from './group'
import { collect, eachInTurn, inBatches, matchContextOf, type Stage } from './stage'

const countThem = { count: { $sum: 1 } }
const noBucket = '\0no bucket'

function needFields(name: string, operand: Value, allowed: string[], code: number): void {
  if (!isDocument(operand)) fail(code, `Argument to ${name} stage must be an object, but found type: ${typeName(operand)}.`)
  for (const field of Object.keys(operand))
    if (!allowed.includes(field)) fail(name === '$bucket' ? 40197 : 40245, `Unrecognized option to ${name}: ${field}.`)
}

/** `$bucket` is a `$group` by the boundary below. */
export const bucket: Stage = (operand, context) => {
  needFields('$bucket', operand, ['groupBy', 'boundaries', 'default', 'output'], 40201)
  const { groupBy, boundaries, output = countThem } = operand
  if (groupBy === undefined || boundaries === undefined) fail(40198, "$bucket requires 'groupBy' and 'boundaries' to be specified.")
  if (!Array.isArray(boundaries)) fail(40200, `The $bucket 'boundaries' field must be an array, but found type: ${typeName(boundaries)}.`)
  if (boundaries.length < 2)
    fail(40192, `The $bucket 'boundaries' field must have at least 2 values, but found ${boundaries.length} value(s).`)
  const limits = boundaries.map((limit: Value) => evaluatorFor(limit, matchContextOf(context))({}))
  for (let i = 1; i < limits.length; i++)
    if (compareValues(limits[i - 1], limits[i]) >= 0)
      fail(40194, `The 'boundaries' option to $bucket must be sorted, but elements ${i - 1} and ${i} are not in ascending order`)
  const value = { $literal: 'default' in operand ? operand.default : noBucket }
  const branches = limits.slice(0, -1).map((low: Value, i: number) => ({
    case: { $and: [{ $gte: ['$$bucketed', { $literal: low }] }, { $lt: ['$$bucketed', { $literal: limits[i + 1] }] }] },
    // biome-ignore lint/suspicious/noThenProperty: MongoDB's word for the result of a branch
    then: { $literal: low },
  }))
  const grouped = group(
    { _id: { $let: { vars: { bucketed: groupBy }, in: { $switch: { branches, default: value } } } }, ...output },
    context,
  )
  return async function* (input) {
    const rows = await collect(grouped(input))
    if (rows.some(({ _id }) => _id === noBucket))
      fail(40066, '$switch could not find a matching branch for an input, and no default was specified.')
    yield* inBatches(rows.sort((a, b) => compareValues(a._id, b._id)))
  }
}

interface Keyed {
  key: Value
  document: Document
}

/** `$bucketAuto`: buckets of about the same size; equal values stay together. */
export const bucketAuto: Stage = (operand, context) => {
  needFields('$bucketAuto', operand, ['groupBy', 'buckets', 'output', 'granularity'], 40240)
  const { groupBy, buckets, output = countThem, granularity } = operand
  if (groupBy === undefined || buckets === undefined) fail(40246, "$bucketAuto requires 'groupBy' and 'buckets' to be specified.")
  if (!isNumber(buckets)) fail(40241, `The $bucketAuto 'buckets' field must be a numeric value, but found type: ${typeName(buckets)}.`)
  if (!(toDouble(buckets) > 0)) fail(40243, `The $bucketAuto 'buckets' field must be greater than 0, but found: ${String(buckets)}.`)
  if (granularity !== undefined) fail(115, "$bucketAuto's 'granularity' is not supported by this engine")
  const expressions = matchContextOf(context)
  const keyOf = evaluatorFor(groupBy, expressions)
  const fields = Object.entries<Value>(output).map(([name, spec]) => ({ name, ...readAccumulator(name, spec, expressions) }))
  const finished = (min: Value, max: Value, accumulators: Accumulator[]): Document => ({
    _id: { min, max },
    ...Object.fromEntries(fields.map(({ name }, i) => [name, accumulators[i]?.result()])),
  })
  return async function* (input) {
    const keyed: Keyed[] = []
    await eachInTurn(await collect(input), (document) => keyed.push({ key: keyOf(document) ?? null, document }))
    const sorted = await sortInSlices(keyed, (a, b) => compareValues(a.key, b.key, expressions.collation?.order))
    const size = Math.max(Math.round(sorted.length / toDouble(buckets)), 1)
    const rows: Document[] = []
    for (let at = 0; at < sorted.length; ) {
      const [first, last] = [at, rows.length + 1 >= toDouble(buckets)]
      const accumulators = fields.map(({ start }) => start())
      const same = (): boolean => compareValues(sorted[at]?.key, sorted[at - 1]?.key) === 0
      while (at < sorted.length && (at - first < size || last || same())) {
        const { document } = sorted[at++] as Keyed
        for (const [i, { input: take }] of fields.entries()) accumulators[i]?.add(take(document))
        if (at % 500 === 0) await pauseIfDue()
      }
      rows.push(finished(sorted[first]?.key, (sorted[at] ?? sorted[at - 1])?.key, accumulators))
    }
    yield* inBatches(rows)
  }
}
