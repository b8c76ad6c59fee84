import { type Document, isDocument, type Value } from '../bson/codec'
import { valueKey } from '../bson/encode-key'
import { fail } from '../errors'
import type { Accumulator } from '../expression/accumulators'
import { type ExpressionContext, evaluatorFor } from '../expression/compile'
import { pauseIfDue } from '../query/pause'
import { type Accumulation, accumulationFor } from './accumulate'
import { inBatches, matchContextOf, type Stage } from './stage'

/** `$group` without keeping the documents: each group holds what its accumulators need. */
export const group: Stage = (operand, context) => {
  if (!isDocument(operand)) fail(15947, "a group's fields must be specified in an object")
  if (!('_id' in operand)) fail(15955, 'a group specification must include an _id')
  const expressions = matchContextOf(context)
  const { _id, ...rest } = operand
  const fields = Object.entries(rest).map(([name, spec]) => ({ name, ...readAccumulator(name, spec, expressions) }))
  const idOf = evaluatorFor(_id, expressions)
  const keyOf = keyFor(expressions)
  return async function* (input) {
    const groups = new Map<string, { id: Value; accumulators: Accumulator[] }>()
    for await (const batch of input) {
      for (const document of batch) {
        const id = idOf(document) ?? null
        const key = keyOf(id)
        let found = groups.get(key)
        if (!found) {
          found = { id, accumulators: fields.map(({ start }) => start()) }
          groups.set(key, found)
        }
        for (let i = 0; i < fields.length; i++) found.accumulators[i]?.add(fields[i]?.input(document))
      }
      await pauseIfDue()
    }
    const rows: Document[] = []
    for (const { id, accumulators } of groups.values()) {
      const row: Document = { _id: id }
      for (const [i, { name }] of fields.entries()) row[name] = accumulators[i]?.result()
      rows.push(row)
      if (rows.length % 200 === 0) await pauseIfDue()
    }
    yield* inBatches(rows)
  }
}

/** Values that are equal under the collation share a group. */
const keyFor = ({ collation }: ExpressionContext): ((value: Value) => string) => {
  const fold = (collation as { fold?: (text: string) => string } | undefined)?.fold
  return fold ? (value) => valueKey(folded(value, fold)) : valueKey
}
function folded(value: Value, fold: (text: string) => string): Value {
  if (typeof value === 'string') return fold(value)
  if (Array.isArray(value)) return value.map((element) => folded(element, fold))
  return isDocument(value) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, folded(inner, fold)])) : value
}

export function readAccumulator(name: string, spec: Value, context: ExpressionContext): Accumulation {
  if (name.includes('.')) fail(40235, `The field name '${name}' cannot contain '.'`)
  if (name.startsWith('$')) fail(40236, `The field name '${name}' cannot be an operator name`)
  if (!isDocument(spec)) fail(40234, `The field '${name}' must be an accumulator object`)
  const [operator, ...others] = Object.keys(spec)
  if (operator === undefined || !operator.startsWith('$')) fail(40234, `The field '${name}' must be an accumulator object`)
  if (others.length > 0) fail(40238, `The field '${name}' must specify one accumulator`)
  return accumulationFor(operator as string, spec[operator as string], context) ?? fail(15952, `unknown group operator '${operator}'`)
}
