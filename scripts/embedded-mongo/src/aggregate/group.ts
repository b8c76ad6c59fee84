import { type Document, isDocument, type Value } from '../bson/codec'
import { compareValues } from '../bson/compare'
import { valueKey } from '../bson/encode-key'
import { fail } from '../errors'
import { addNumbers, fromExact, isDecimal, isNumberValue, toExact } from '../expression/decimal'
import { evaluate, registered } from '../expression/evaluator'
import { pauseIfDue } from '../query/pause'
import { expressionOptions, type Stage } from './stage'

/** What one accumulator holds for one group: values go in one by one, nothing is kept that is not needed. */
interface Accumulator {
  add(value: Value): void
  result(): Value
}

const isNothing = (value: Value): boolean => value === null || value === undefined

function folding(start: Value, step: (held: Value, value: Value) => Value): () => Accumulator {
  return () => {
    let held = start
    return {
      add: (value) => {
        held = step(held, value)
      },
      result: () => held,
    }
  }
}

function average(): Accumulator {
  let [total, count]: [Value, number] = [0, 0]
  return {
    add: (value) => {
      if (isNumberValue(value)) {
        total = addNumbers(total, value)
        count++
      }
    },
    result: () => (count === 0 ? null : isDecimal(total) ? fromExact(toExact(total).div(count)) : total / count),
  }
}

function set(): Accumulator {
  const values = new Map<string, Value>()
  return {
    add: (value) => {
      if (value !== undefined) values.set(valueKey(value), value)
    },
    result: () => [...values.values()],
  }
}

function first(): Accumulator {
  let [held, any]: [Value, boolean] = [null, false]
  return {
    add: (value) => {
      if (!any) {
        held = value ?? null
        any = true
      }
    },
    result: () => held,
  }
}

const extreme = (sign: 1 | -1): (() => Accumulator) =>
  folding(null, (held, value) => (isNothing(value) ? held : isNothing(held) || compareValues(value, held) * sign > 0 ? value : held))

function list(): Accumulator {
  const values: Value[] = []
  return {
    add: (value) => {
      if (value !== undefined) values.push(value)
    },
    result: () => values,
  }
}

const incremental: Record<string, () => Accumulator> = {
  $sum: folding(0, (held, value) => (isNumberValue(value) ? addNumbers(held, value) : held)),
  $count: folding(0, (held) => held + 1),
  $avg: average,
  $min: extreme(-1),
  $max: extreme(1),
  $first: first,
  $last: folding(null, (_held, value) => value ?? null),
  $push: list,
  $addToSet: set,
  $mergeObjects: folding({}, (held, value) => (isDocument(value) ? { ...held, ...value } : held)),
}

interface Field {
  name: string
  operator: string
  expression: Value
}

/** `$group` without keeping the documents; only rarer accumulators (`$topN`, `$median`, …) collect them, and mingo computes those. */
export const group: Stage = (operand, context) => {
  if (!isDocument(operand)) fail(15947, "a group's fields must be specified in an object")
  if (!('_id' in operand)) fail(15955, 'a group specification must include an _id')
  const fields = Object.entries(operand)
    .filter(([name]) => name !== '_id')
    .map(([name, spec]) => readField(name, spec))
  const options = expressionOptions(context)
  const start = (): Accumulator[] =>
    fields.map(({ operator, expression }) => {
      const kind = incremental[operator]
      if (kind) return kind()
      const documents: Document[] = []
      return {
        add: (document) => documents.push(document),
        result: () => registered('accumulator', operator)?.(documents, expression, options),
      }
    })
  return async function* (input) {
    const groups = new Map<string, { id: Value; accumulators: Accumulator[] }>()
    for await (const batch of input) {
      for (const document of batch) {
        const id = evaluate(document, operand._id, options) ?? null
        const key = valueKey(id)
        let found = groups.get(key)
        if (!found) groups.set(key, (found = { id, accumulators: start() }))
        for (const [i, { operator, expression }] of fields.entries())
          found.accumulators[i]?.add(operator in incremental ? evaluate(document, expression, options) : document)
      }
      await pauseIfDue()
    }
    yield [...groups.values()].map(({ id, accumulators }) => {
      const row: Document = { _id: id }
      fields.forEach(({ name }, i) => {
        row[name] = accumulators[i]?.result()
      })
      return row
    })
  }
}

function readField(name: string, spec: Value): Field {
  const [operator, ...others] = isDocument(spec) ? Object.keys(spec) : []
  if (operator === undefined || others.length > 0) return fail(40234, `The field '${name}' must be an accumulator object`)
  if (name.includes('.')) fail(40235, `The field name '${name}' cannot contain '.'`)
  if (operator === '$accumulator' || (!(operator in incremental) && !registered('accumulator', operator)))
    fail(15952, `unknown group operator '${operator}'`)
  return { name, operator, expression: spec[operator] }
}
