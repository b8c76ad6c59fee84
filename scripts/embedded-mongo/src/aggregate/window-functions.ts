import { type Document, isDocument, type Value } from '../bson/codec'
import { compareValues } from '../bson/compare'
import { doubleValue, isNumber, toDouble } from '../bson/numbers'
import { fail } from '../errors'
import { type ExpressionContext, evaluatorFor } from '../expression/compile'
import { isNothing } from '../expression/scope'
import { needFew } from './stage'
import type { Frame, Partition } from './window-frame'

/** A window function prepared for one partition: its value for the document at `i`, asked in order. */
export type WindowFunction = (partition: Partition) => (i: number) => Value | Promise<Value>
type Builder = (operand: Value, frame: Frame, context: ExpressionContext, sortBy: Document | undefined) => WindowFunction

const sameKey = ({ keys }: Partition, a: number, b: number): boolean =>
  keys[a]?.every((value, i) => compareValues(value, keys[b]?.[i]) === 0) ?? false
const needSort = (name: string, sortBy: Document | undefined, single = false): Document => {
  if (!sortBy) return fail(5371602, `${name} must be specified with a top level sortBy expression`)
  return single && Object.keys(sortBy).length !== 1
    ? fail(5371602, `${name} must be specified with a top level sortBy expression with exactly one element`)
    : sortBy
}

const rank =
  (name: string, dense: boolean): Builder =>
  (_operand, _frame, _context, sortBy) => {
    needSort(name, sortBy, true)
    return (partition) => {
      let current = 0
      return (i) => {
        if (i === 0) current = 1
        else if (!sameKey(partition, i, i - 1)) current = dense ? current + 1 : i + 1
        return current
      }
    }
  }

const shift: Builder = (operand, _frame, context, sortBy) => {
  needSort('$shift', sortBy)
  if (!isDocument(operand) || !('output' in operand) || !isNumber(operand.by)) fail(9, "$shift requires 'output' and an integer 'by'")
  const [output, fallback] = [evaluatorFor(operand.output, context), evaluatorFor(operand.default ?? null, context)]
  const by = toDouble(operand.by)
  return ({ documents }) =>
    (i) => {
      const other = documents[i + by]
      return other ? (output(other) ?? null) : fallback({})
    }
}

const unitMs: Record<string, number> = { millisecond: 1, second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 }

/** Time as a number in the unit given; a plain number stays what it is. */
function axis(name: string, unit: Value): (value: Value) => number {
  const size = unit === undefined ? undefined : (unitMs[unit] ?? fail(5490704, `unit must be 'week' or smaller`))
  return (value) => {
    if (value instanceof Date) return size ? +value / size : fail(5624900, `${name} with a date sortBy requires a 'unit'`)
    return size === undefined && isNumber(value)
      ? toDouble(value)
      : fail(5624901, `${name} (with no 'unit') requires the sortBy field to be a number`)
  }
}

const derivative: Builder = (operand, frame, context, sortBy) => {
  needSort('$derivative', sortBy, true)
  const [input, at] = [evaluatorFor(operand.input, context), axis('$derivative', operand.unit)]
  return (partition) => (i) => {
    const [from, to] = frame(partition, i)
    if (to - from < 2) return null
    const [first, last] = [partition.documents[from], partition.documents[to - 1]] as [Document, Document]
    const width = at(partition.keys[to - 1]?.[0]) - at(partition.keys[from]?.[0])
    return width === 0 ? null : doubleValue((toDouble(input(last)) - toDouble(input(first))) / width)
  }
}

const integral: Builder = (operand, frame, context, sortBy) => {
  needSort('$integral', sortBy, true)
  const [input, at] = [evaluatorFor(operand.input, context), axis('$integral', operand.unit)]
  return (partition) => (i) => {
    const [from, to] = frame(partition, i)
    if (to <= from) return null
    let area = 0
    for (let k = from + 1; k < to; k++) {
      const [a, b] = [partition.documents[k - 1], partition.documents[k]] as [Document, Document]
      area += ((toDouble(input(a)) + toDouble(input(b))) / 2) * (at(partition.keys[k]?.[0]) - at(partition.keys[k - 1]?.[0]))
    }
    return doubleValue(area)
  }
}

const movingAverage: Builder = (operand, _frame, context, sortBy) => {
  needSort('$expMovingAvg', sortBy)
  const alpha = isNumber(operand?.alpha)
    ? toDouble(operand.alpha)
    : isNumber(operand?.N)
      ? 2 / (toDouble(operand.N) + 1)
      : fail(9, "$expMovingAvg requires either an 'N' or an 'alpha' argument")
  const input = evaluatorFor(operand.input, context)
  return ({ documents }) => {
    let held: number | undefined
    return (i) => {
      const value = input(documents[i] as Document)
      if (!isNumber(value)) return held === undefined ? null : doubleValue(held)
      held = held === undefined ? toDouble(value) : toDouble(value) * alpha + held * (1 - alpha)
      return doubleValue(held)
    }
  }
}

const lastKnown: Builder = (operand, _frame, context) => {
  const input = evaluatorFor(operand, context)
  return ({ documents }) => {
    let held: Value = null
    return (i) => {
      const value = input(documents[i] as Document)
      if (!isNothing(value)) held = value
      return held
    }
  }
}

/** Between two known values the missing ones lie on a line over the sort value. */
const linear: Builder = (operand, _frame, context, sortBy) => {
  needSort('$linearFill', sortBy, true)
  const input = evaluatorFor(operand, context)
  const place = (value: Value): number => (value instanceof Date ? +value : toDouble(value))
  return ({ documents, keys }) => {
    needFew('$linearFill', documents.length)
    const values = documents.map(input)
    return (i) => {
      if (!isNothing(values[i])) return values[i]
      let before = i - 1
      while (before >= 0 && isNothing(values[before])) before--
      const after = values.findIndex((value, k) => k > i && !isNothing(value))
      if (before < 0 || after < 0) return null
      const [x0, x1, x] = [before, after, i].map((k) => place(keys[k]?.[0])) as [number, number, number]
      const [y0, y1] = [toDouble(values[before]), toDouble(values[after])]
      return doubleValue(y0 + ((y1 - y0) * (x - x0)) / (x1 - x0))
    }
  }
}

/** The functions that only a window has. */
export const windowFunctions: Record<string, Builder> = {
  $rank: rank('$rank', false),
  $denseRank: rank('$denseRank', true),
  $documentNumber: (_operand, _frame, _context, sortBy) => {
    needSort('$documentNumber', sortBy)
    return () => (i) => i + 1
  },
  $shift: shift,
  $derivative: derivative,
  $integral: integral,
  $expMovingAvg: movingAverage,
  $locf: lastKnown,
  $linearFill: linear,
}
