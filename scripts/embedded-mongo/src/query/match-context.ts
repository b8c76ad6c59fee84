import type { Document, Value } from '../bson/codec'
import type { Collation } from './collation'

export interface MatchContext {
  collation?: Collation | undefined
  variables?: Document | undefined
}

/** How an operator compiles the conditions inside its operand; given by the matcher, which in turn uses the operators. */
export interface Nested {
  condition(condition: Value, context: MatchContext): ValuesTest
  filter(filter: Document, context: MatchContext): (document: Document) => boolean
}

/** Tests all values a path leads to; `undefined` among them is a missing field. */
export type ValuesTest = (values: Value[]) => boolean
export type ValueTest = (value: Value) => boolean
