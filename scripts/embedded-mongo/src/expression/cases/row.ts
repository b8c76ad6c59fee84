import { Decimal128, Double, Long } from 'bson'
import type { Document, Value } from '../../bson/codec'

/** One case of one operator: an expression, the document it sees, and its value, or the code it fails with. */
export interface Row {
  expression: Value
  document?: Document
  value?: Value
  fails?: number
}
export type Rows = Record<string, Row[]>

export const row = (expression: Value, value: Value, document: Document = {}): Row => ({ expression, value, document })
export const failing = (expression: Value, fails: number, document: Document = {}): Row => ({ expression, fails, document })

export const double = (value: number): Double => new Double(value)
export const long = (value: number | string): Long => Long.fromString(String(value))
export const decimal = (value: string): Decimal128 => Decimal128.fromString(value)
export const day = (text: string): Date => new Date(text)
