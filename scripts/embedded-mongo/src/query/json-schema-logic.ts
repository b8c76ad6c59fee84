import type { Document, Value } from '../bson/codec'
import { fail } from '../errors'
import type { Compile, CompileSchema, Rule } from './json-schema-rule'

/** Keywords that join schemas. */
export function joined(compile: CompileSchema): Record<string, Rule> {
  const several = (name: string, operand: Value): Compile[] =>
    Array.isArray(operand) && operand.length > 0
      ? operand.map(compile)
      : fail(14, `$jsonSchema keyword '${name}' must be a non-empty array`)
  const failures = (tests: Compile[], value: Value): Document[] =>
    tests.map((test, index) => ({ index, details: test(value) })).filter(({ details }) => details.length > 0)
  return {
    allOf: (name, operand) => {
      const tests = several(name, operand)
      return (value) => {
        const wrong = failures(tests, value)
        return wrong.length > 0 ? { operatorName: 'allOf', schemasNotSatisfied: wrong } : undefined
      }
    },
    anyOf: (name, operand) => {
      const tests = several(name, operand)
      return (value) => {
        const wrong = failures(tests, value)
        return wrong.length === tests.length ? { operatorName: 'anyOf', schemasNotSatisfied: wrong } : undefined
      }
    },
    oneOf: (name, operand) => {
      const tests = several(name, operand)
      return (value) => {
        const wrong = failures(tests, value)
        if (wrong.length === tests.length) return { operatorName: 'oneOf', schemasNotSatisfied: wrong }
        const matching = tests.flatMap((test, index) => (test(value).length === 0 ? [index] : []))
        return matching.length > 1
          ? { operatorName: 'oneOf', reason: 'more than one subschema matched', matchingSchemaIndexes: matching }
          : undefined
      }
    },
    not: (_name, operand) => {
      const test = compile(operand)
      return (value) => (test(value).length === 0 ? { operatorName: 'not', reason: 'child expression matched' } : undefined)
    },
  }
}
