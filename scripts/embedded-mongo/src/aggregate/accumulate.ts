import { type Document, isDocument, type Value } from '../bson/codec'
import { compareValues } from '../bson/compare'
import { doubleValue, isNumber, toDouble } from '../bson/numbers'
import { fail } from '../errors'
import { needApproximate, numbersIn, sharesOf } from '../expression/accumulations'
import { type Accumulator, accumulators } from '../expression/accumulators'
import { type ExpressionContext, evaluatorFor } from '../expression/compile'
import { isNothing, wholeNumber } from '../expression/scope'
import { percentile } from '../expression/totals'
import { Sorter } from '../query/sort'

/** An accumulator of `$group`, `$bucket` or a window, compiled: what it takes of a document, and how it begins. */
export interface Accumulation {
  input: (document: Document) => Value
  start: () => Accumulator
}
type Builder = (operand: Value, context: ExpressionContext) => Accumulation

const keeping =
  (result: (kept: Value[]) => Value): (() => Accumulator) =>
  () => {
    const kept: Value[] = []
    return { add: (value) => kept.push(value), result: () => result(kept) }
  }

function countOf(n: Value, context: ExpressionContext): number {
  const count = wholeNumber(evaluatorFor(n, context)({}), () =>
    fail(5787902, `Value for 'n' must be of integral type, but found ${String(n)}`),
  )
  return count > 0 ? count : fail(5787908, `'n' must be greater than 0, found ${count}`)
}

function needFields(name: string, operand: Value, fields: string[]): void {
  if (!isDocument(operand)) fail(5787900, `specification must be an object; found ${name}: ${String(operand)}`)
  for (const field of Object.keys(operand))
    if (!fields.includes(field)) fail(5787901, `Unknown argument for '${name.slice(1)}' operator: ${field}`)
  for (const field of fields) if (!(field in operand)) fail(field === 'n' ? 5787906 : 5787907, `Missing value for '${field}'`)
}

const several =
  (name: string, pick: (kept: Value[], n: number) => Value[]): Builder =>
  (operand, context) => {
    needFields(name, operand, ['input', 'n'])
    const n = countOf(operand.n, context)
    const evaluate = evaluatorFor(operand.input, context)
    return { input: (document) => evaluate(document) ?? null, start: keeping((kept) => pick(kept, n)) }
  }
const ranked =
  (sign: 1 | -1) =>
  (kept: Value[], n: number): Value[] =>
    kept
      .filter((value) => !isNothing(value))
      .sort((a, b) => compareValues(a, b) * sign)
      .slice(0, n)

/** `$top`, `$bottom` and their `N`: the outputs of the documents first or last in an order. */
const ends =
  (name: string, fromTop: boolean, withN: boolean): Builder =>
  (operand, context) => {
    needFields(name, operand, withN ? ['n', 'sortBy', 'output'] : ['sortBy', 'output'])
    const n = withN ? countOf(operand.n, context) : 1
    if (!isDocument(operand.sortBy)) fail(10065, `invalid parameter: expected an object (sortBy)`)
    const sorter = new Sorter(operand.sortBy, undefined)
    const output = evaluatorFor(operand.output, context)
    const result = (kept: Value[]): Value => {
      const sorted = kept
        .slice()
        .sort((a, b) => sorter.compare(a.key, b.key))
        .map((row) => row.output)
      const picked = fromTop ? sorted.slice(0, n) : sorted.slice(-n)
      return withN ? picked : (picked[0] ?? null)
    }
    return { input: (document) => ({ key: sorter.keyOf(document), output: output(document) ?? null }), start: keeping(result) }
  }

const shares =
  (name: string): Builder =>
  (operand, context) => {
    needFields(name, operand, name === '$median' ? ['input', 'method'] : ['input', 'p', 'method'])
    needApproximate(operand.method)
    const wanted = name === '$median' ? [0.5] : sharesOf(evaluatorFor(operand.p, context)({}))
    const evaluate = evaluatorFor(operand.input, context)
    const result = (kept: Value[]): Value => {
      const numbers = numbersIn(kept)
      const found = wanted.map((share) => percentile(numbers, share))
      return name === '$median' ? found[0] : found
    }
    return { input: evaluate, start: keeping(result) }
  }

/** Two numbers a document has, for the covariances. */
const paired =
  (sample: boolean): Builder =>
  (operand, context) => {
    if (!Array.isArray(operand) || operand.length !== 2) fail(16020, 'covariance takes exactly 2 arguments')
    const evaluate = evaluatorFor(operand, context)
    return {
      input: evaluate,
      start: keeping((kept) => {
        const rows = kept.filter(([x, y]) => isNumber(x) && isNumber(y)).map((row: Value[]) => row.map(toDouble) as [number, number])
        const divisor = sample ? rows.length - 1 : rows.length
        if (divisor <= 0) return null
        const mean = (at: 0 | 1): number => rows.reduce((sum, row) => sum + row[at], 0) / rows.length
        const [meanX, meanY] = [mean(0), mean(1)]
        return doubleValue(rows.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / divisor)
      }),
    }
  }

const special: Record<string, Builder> = {
  $firstN: several('$firstN', (kept, n) => kept.slice(0, n)),
  $lastN: several('$lastN', (kept, n) => kept.slice(-n)),
  $minN: several('$minN', ranked(1)),
  $maxN: several('$maxN', ranked(-1)),
  $top: ends('$top', true, false),
  $topN: ends('$topN', true, true),
  $bottom: ends('$bottom', false, false),
  $bottomN: ends('$bottomN', false, true),
  $median: shares('$median'),
  $percentile: shares('$percentile'),
}

/** Every accumulator `$group` knows, for the table in the README. */
export const groupAccumulators = [...Object.keys(accumulators), ...Object.keys(special)]
/** Those only a window has. */
export const windowAccumulators: Record<string, Builder> = { $covariancePop: paired(false), $covarianceSamp: paired(true) }

/** undefined if there is no such accumulator. */
export function accumulationFor(name: string, operand: Value, context: ExpressionContext): Accumulation | undefined {
  const build = special[name]
  if (build) return build(operand, context)
  const start = accumulators[name]
  if (!start) return undefined
  if (name === '$count' && !(isDocument(operand) && Object.keys(operand).length === 0)) fail(9, '$count takes no arguments, i.e. $count:{}')
  if (Array.isArray(operand) && operand.length !== 1) fail(40237, `The ${name} accumulator is a unary operator`)
  return { input: evaluatorFor(name === '$count' ? 1 : Array.isArray(operand) ? operand[0] : operand, context), start }
}
