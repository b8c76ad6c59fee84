import type { Document, Value } from '../bson/codec'
import { rank, rankOf } from '../bson/types'
import type { Constraint } from './constraints'

const all = '[MinKey, MaxKey]'

/** The bounds of a scan as explain words them: "[1, 1]", "(5, inf]". */
export function boundsOf(fields: string[], points: Value[][], range: Constraint | undefined): Document {
  return Object.fromEntries(
    fields.map((field, i) => {
      const list = points[i]
      if (list) return [field, list.map((value) => `[${shown(value)}, ${shown(value)}]`)]
      return [field, [range && i === points.length ? rangeText(range) : all]]
    }),
  )
}

function rangeText({ low, high, prefix }: Constraint): string {
  if (prefix !== undefined) return `["${prefix}", "${prefix.slice(0, -1)}${String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1)}")`
  const kind = rankOf((low ?? high)?.value)
  const from = low ? `${low.inclusive ? '[' : '('}${shown(low.value)}` : `[${lowest[kind] ?? 'MinKey'}`
  const to = high ? `${shown(high.value)}${high.inclusive ? ']' : ')'}` : `${highest[kind] ?? 'MaxKey'}]`
  return `${from}, ${to}`
}

/** The ends of a type, where a range is open. */
const lowest: Record<number, string> = { [rank.number]: '-inf.0', [rank.string]: '""', [rank.date]: 'new Date(-9223372036854775808)' }
const highest: Record<number, string> = { [rank.number]: 'inf.0', [rank.string]: '{}', [rank.date]: 'new Date(9223372036854775807)' }

function shown(value: Value): string {
  if (value instanceof Date) return `new Date(${+value})`
  if (value?._bsontype === 'ObjectId') return `ObjectId('${value.toHexString()}')`
  return value?._bsontype ? String(value.value ?? value) : (JSON.stringify(value) ?? 'null')
}
