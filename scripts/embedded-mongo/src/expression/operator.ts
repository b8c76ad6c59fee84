import { evalExpr } from 'mingo/core'
import type { Document, Value } from '../bson/codec'

/** mingo's compute options, of which only this much is used. */
export interface Options {
  update(locals: { root?: Document; variables?: Document }): Options
  readonly collation?: Document
  readonly local: { root?: Document; variables?: Document }
}
export type Operator = (document: Value, expression: Value, options: Options) => Value

/** The value of an operator's arguments. */
export const argumentsOf = (document: Value, expression: Value, options: Options): Value =>
  evalExpr(document as never, expression as never, options as never)

/** The arguments as a list: `$abs: '$a'` and `$abs: ['$a']` are the same. */
export function listOf(document: Value, expression: Value, options: Options): Value[] {
  const value = argumentsOf(document, expression, options)
  return Array.isArray(expression) ? value : [value]
}
