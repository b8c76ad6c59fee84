import { type Document, isDocument, type Value } from '../bson/codec'
import { compareValues } from '../bson/compare'
import { valueKey } from '../bson/encode-key'
import { isNumber, toDouble } from '../bson/numbers'
import { typeName } from '../bson/types'
import { fail } from '../errors'
import { isNothing } from './scope'
import { deviation, Total } from './totals'

/** What one accumulator holds: values go in one by one, nothing is kept that is not needed. */
export interface Accumulator {
  add(value: Value): void
  result(): Value
}

function folding(start: () => Value, step: (held: Value, value: Value) => Value): () => Accumulator {
  return () => {
    let held = start()
    return {
      add: (value) => {
        held = step(held, value)
      },
      result: () => held,
    }
  }
}

const total = (result: (total: Total) => Value) => (): Accumulator => {
  const sum = new Total()
  return { add: (value) => sum.add(value), result: () => result(sum) }
}

const extreme = (sign: 1 | -1): (() => Accumulator) =>
  folding(
    () => null,
    (held, value) => (isNothing(value) ? held : isNothing(held) || compareValues(value, held) * sign > 0 ? value : held),
  )

function firstValue(): Accumulator {
  let [held, any]: [Value, boolean] = [null, false]
  return {
    add: (value) => {
      if (!any) held = value ?? null
      any = true
    },
    result: () => held,
  }
}

function list(): Accumulator {
  const values: Value[] = []
  return {
    add: (value) => {
      if (value !== undefined) values.push(value)
    },
    result: () => values,
  }
}

function set(): Accumulator {
  const values = new Map<string, Value>()
  return {
    add: (value) => {
      if (value === undefined) return
      const key = valueKey(value)
      if (!values.has(key)) values.set(key, value)
    },
    result: () => [...values.values()],
  }
}

function spread(sample: boolean): () => Accumulator {
  return () => {
    const numbers: number[] = []
    return {
      add: (value) => {
        if (isNumber(value)) numbers.push(toDouble(value))
      },
      result: () => deviation(numbers, sample),
    }
  }
}

/** Accumulators that take the value of one expression. */
export const accumulators: Record<string, () => Accumulator> = {
  $sum: total((sum) => sum.value()),
  $avg: total((sum) => sum.mean()),
  $count: folding(
    () => 0,
    (held) => held + 1,
  ),
  $min: extreme(-1),
  $max: extreme(1),
  $first: firstValue,
  $last: folding(
    () => null,
    (_held, value) => value ?? null,
  ),
  $push: list,
  $addToSet: set,
  $stdDevPop: spread(false),
  $stdDevSamp: spread(true),
  $mergeObjects: folding(
    () => ({}),
    (held: Document, value) => {
      if (isNothing(value)) return held
      return isDocument(value)
        ? Object.assign(held, value)
        : fail(40400, `$mergeObjects requires object inputs, but input is of type ${typeName(value)}`)
    },
  ),
}
