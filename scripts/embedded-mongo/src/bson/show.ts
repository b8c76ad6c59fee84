import type { Value } from './codec'
import { isInt32, numberKind } from './numbers'

/** A value as MongoDB's messages word it: `{ a: 5.0, b: "x", c: ObjectId('…') }`. */
export function show(value: Value): string {
  if (value === undefined) return 'undefined'
  if (value === null) return 'null'
  if (typeof value === 'string') return `"${value}"`
  if (typeof value === 'boolean') return String(value)
  if (value instanceof Date) return `new Date(${+value})`
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${value.map(show).join(', ')} ]`
  return numberKind(value) ? showNumber(value) : showObject(value)
}

function showNumber(value: Value): string {
  if (typeof value === 'number') return isInt32(value) || !Number.isInteger(value) ? String(value) : value.toFixed(1)
  if (value._bsontype === 'Double') return Number.isInteger(value.value) ? value.value.toFixed(1) : String(value.value)
  return value._bsontype === 'Decimal128' ? `NumberDecimal('${value}')` : String(value)
}

function showObject(value: Value): string {
  switch (value._bsontype) {
    case 'ObjectId':
      return `ObjectId('${value.toHexString()}')`
    case 'BSONRegExp':
      return `/${value.pattern}/${value.options}`
    case 'Timestamp':
      return `Timestamp(${value.getHighBitsUnsigned()}, ${value.getLowBitsUnsigned()})`
    case 'Binary':
      return value.sub_type === 4
        ? `UUID("${value.toUUID().toHexString()}")`
        : `BinData(${value.sub_type}, ${value.toString('hex').toUpperCase()})`
    case 'MinKey':
    case 'MaxKey':
      return value._bsontype
    case 'Code':
      return value.code
    default: {
      const fields = Object.entries(value).map(([name, inner]) => `${name}: ${show(inner)}`)
      return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
    }
  }
}
