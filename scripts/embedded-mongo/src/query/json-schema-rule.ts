import type { Document, Value } from '../bson/codec'

/** What is wrong with a value; undefined if nothing is, or if the rule does not speak of such values. */
export type Explain = (value: Value) => Document | undefined
/** Compiles one keyword. */
export type Rule = (name: string, operand: Value, schema: Document) => Explain
/** A compiled schema: all that is wrong with a value. */
export type Compile = (value: Value) => Document[]
export type CompileSchema = (schema: Value) => Compile
