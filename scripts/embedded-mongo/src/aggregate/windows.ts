import { type Document, isDocument, type Value } from '../bson/codec'
import { valueKey } from '../bson/encode-key'
import { typeName } from '../bson/types'
import { fail } from '../errors'
import { type ExpressionContext, evaluatorFor } from '../expression/compile'
import { pauseIfDue } from '../query/pause'
import { checkCollisions, checkFieldPath, withValue } from '../query/reshape'
import { sortInSlices } from '../query/slices'
import { Sorter } from '../query/sort'
import { type Accumulation, accumulationFor, windowAccumulators } from './accumulate'
import { type Batches, collect, eachInTurn, inBatches, matchContextOf, type Stage } from './stage'
import { type Frame, frameFor, type Partition } from './window-frame'
import { type WindowFunction, windowFunctions } from './window-functions'

interface Output {
  parts: string[]
  compute: WindowFunction
}

/** An accumulator over a window; one that only grows is carried on, any other is filled anew for every document. */
function overFrame({ input, start }: Accumulation, frame: Frame): WindowFunction {
  return (partition) => {
    const values: Value[] = []
    let [accumulator, first, next] = [start(), 0, 0]
    return async (i) => {
      const [from, to] = frame(partition, i)
      if (from !== first || to < next) [accumulator, first, next] = [start(), from, from]
      for (; next < to; next++) {
        if (!(next in values)) values[next] = input(partition.documents[next] as Document)
        accumulator.add(values[next])
        if (next % 200 === 199) await pauseIfDue()
      }
      const result = accumulator.result()
      return Array.isArray(result) ? result.slice() : isDocument(result) ? { ...result } : result
    }
  }
}

function readOutput(path: string, spec: Value, sortBy: Document | undefined, context: ExpressionContext): Output {
  if (!isDocument(spec)) fail(9, `The field '${path}' must be an object`)
  const { window, ...rest } = spec
  const [name = '', ...others] = Object.keys(rest)
  if (!name.startsWith('$') || others.length > 0) fail(9, `Expected a $-prefixed window function in the field '${path}'`)
  const build = windowFunctions[name]
  const frame = frameFor(window, sortBy)
  if (build) {
    if (window !== undefined && !['$derivative', '$integral'].includes(name)) fail(5371601, `${name} does not accept a 'window' field`)
    return { parts: checkFieldPath(path), compute: build(rest[name], frame, context, sortBy) }
  }
  const accumulation =
    windowAccumulators[name]?.(rest[name], context) ??
    accumulationFor(name, rest[name], context) ??
    fail(9, `Unrecognized window function, ${name}`)
  return { parts: checkFieldPath(path), compute: overFrame(accumulation, frame) }
}

/** The documents by partition, each sorted; partitions in the order of their values. */
export async function partitioned(
  input: Batches,
  partitionBy: Value,
  sortBy: Document | undefined,
  context: ExpressionContext,
): Promise<Partition[]> {
  const keyOf = evaluatorFor(partitionBy ?? null, context)
  const sorter = new Sorter(sortBy ?? {}, undefined)
  const groups = new Map<string, { document: Document; key: Value[] }[]>()
  await eachInTurn(await collect(input), (document) => {
    const value = keyOf(document) ?? null
    if (Array.isArray(value)) fail(14, `An expression used to partition cannot evaluate to value of type ${typeName(value)}`)
    const key = valueKey(value)
    const row = { document, key: sorter.keyOf(document) }
    groups.get(key)?.push(row) ?? groups.set(key, [row])
  })
  const partitions: Partition[] = []
  for (const [, rows] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const sorted = sortBy ? await sortInSlices(rows, (a, b) => sorter.compare(a.key, b.key)) : rows
    partitions.push({ documents: sorted.map(({ document }) => document), keys: sorted.map(({ key }) => key) })
  }
  return partitions
}

export const setWindowFields: Stage = (operand, context) => {
  if (!isDocument(operand)) fail(9, `the $setWindowFields stage specification must be an object, found ${typeName(operand)}`)
  for (const name of Object.keys(operand))
    if (!['partitionBy', 'sortBy', 'output'].includes(name)) fail(40415, `BSON field '$setWindowFields.${name}' is an unknown field.`)
  const { partitionBy, sortBy, output } = operand
  if (!isDocument(output)) fail(40414, "BSON field '$setWindowFields.output' is missing but a required field")
  const expressions = matchContextOf(context)
  checkCollisions(Object.keys(output))
  const outputs = Object.entries(output).map(([path, spec]) => readOutput(path, spec, sortBy, expressions))
  return async function* (input) {
    for (const partition of await partitioned(input, partitionBy, sortBy, expressions)) {
      const computed = outputs.map(({ parts, compute }) => ({ parts, valueAt: compute(partition) }))
      const rows: Document[] = []
      for (const [i, document] of partition.documents.entries()) {
        let row = document
        for (const { parts, valueAt } of computed) row = withValue(row, parts, await valueAt(i))
        rows.push(row)
        await pauseIfDue()
      }
      yield* inBatches(rows)
    }
  }
}
