import { type Document, isDocument, type Value } from '../bson/codec'
import { toDouble } from '../bson/numbers'
import { fail, failedToParse } from '../errors'
import { joined } from './json-schema-logic'
import type { Compile, CompileSchema, Explain, Rule } from './json-schema-rule'
import { regexOf } from './regex'

const noted = (schema: Value): Document => ({
  ...(schema?.title ? { title: schema.title } : {}),
  ...(schema?.description ? { description: schema.description } : {}),
})
const needObject = (name: string, operand: Value): void =>
  void (isDocument(operand) || fail(14, `$jsonSchema keyword '${name}' must be an object`))

/** Keywords that speak of fields and elements, or join schemas. In the order in which MongoDB lists what is wrong. */
export function objectRules(compile: CompileSchema): Record<string, Rule> {
  return {
    items: (_name, operand, schema) => items(operand, schema, compile),
    properties: (name, operand) => properties(name, operand, compile),
    patternProperties: (name, operand) => patternProperties(name, operand, compile),
    additionalProperties: (_name, operand, schema) => additionalProperties(operand, schema, compile),
    required: (_name, operand) => required(operand),
    minProperties: counted((count, limit) => count >= limit),
    maxProperties: counted((count, limit) => count <= limit),
    dependencies: (name, operand) => dependencies(name, operand, compile),
    ...joined(compile),
  }
}

function items(operand: Value, { additionalItems }: Document, compile: CompileSchema): Explain {
  const one = Array.isArray(operand) ? undefined : compile(operand)
  const each: Compile[] = Array.isArray(operand) ? operand.map(compile) : []
  const rest = isDocument(additionalItems) ? compile(additionalItems) : undefined
  return (value) => {
    if (!Array.isArray(value)) return undefined
    for (const [itemIndex, item] of value.entries()) {
      const details = (one ?? each[itemIndex] ?? rest)?.(item) ?? []
      if (details.length > 0)
        return {
          operatorName: one || itemIndex < each.length ? 'items' : 'additionalItems',
          reason: 'At least one item did not match the sub-schema',
          itemIndex,
          details,
        }
    }
    if (one || additionalItems !== false || value.length <= each.length) return undefined
    return {
      operatorName: 'additionalItems',
      specifiedAs: { additionalItems: false },
      reason: 'found additional items',
      additionalItems: value.slice(each.length),
    }
  }
}

function properties(name: string, operand: Value, compile: CompileSchema): Explain {
  needObject(name, operand)
  const tests = Object.entries(operand).map(([property, schema]) => ({ property, schema, wrongWith: compile(schema) }))
  return (value) => {
    if (!isDocument(value)) return undefined
    const wrong = tests.flatMap(({ property, schema, wrongWith }) => {
      const details = value[property] === undefined ? [] : wrongWith(value[property])
      return details.length > 0 ? [{ propertyName: property, ...noted(schema), details }] : []
    })
    return wrong.length > 0 ? { operatorName: 'properties', propertiesNotSatisfied: wrong } : undefined
  }
}

function patternProperties(name: string, operand: Value, compile: CompileSchema): Explain {
  needObject(name, operand)
  const tests = Object.entries(operand).map(([pattern, schema]) => ({ pattern, regex: regexOf(pattern), wrongWith: compile(schema) }))
  return (value) => {
    if (!isDocument(value)) return undefined
    const wrong = tests.flatMap(({ pattern, regex, wrongWith }) =>
      Object.keys(value).flatMap((property) => {
        const details = regex.test(property) ? wrongWith(value[property]) : []
        return details.length > 0 ? [{ propertyName: property, regexMatched: pattern, details }] : []
      }),
    )
    return wrong.length > 0 ? { operatorName: 'patternProperties', details: wrong } : undefined
  }
}

function additionalProperties(operand: Value, schema: Document, compile: CompileSchema): Explain {
  if (typeof operand !== 'boolean' && !isDocument(operand))
    fail(14, "$jsonSchema keyword 'additionalProperties' must be either an object or a boolean")
  const declared = new Set(Object.keys(schema.properties ?? {}))
  const patterns = Object.keys(schema.patternProperties ?? {}).map((pattern) => regexOf(pattern))
  const wrongWith = isDocument(operand) ? compile(operand) : undefined
  return (value) => {
    if (!isDocument(value) || operand === true) return undefined
    const others = Object.keys(value).filter((name) => !declared.has(name) && !patterns.some((pattern) => pattern.test(name)))
    if (!wrongWith)
      return others.length > 0
        ? { operatorName: 'additionalProperties', specifiedAs: { additionalProperties: false }, additionalProperties: others }
        : undefined
    for (const failingProperty of others) {
      const details = wrongWith(value[failingProperty])
      if (details.length > 0)
        return {
          operatorName: 'additionalProperties',
          reason: 'at least one additional property did not match the subschema',
          failingProperty,
          details,
        }
    }
    return undefined
  }
}

function required(operand: Value): Explain {
  if (!Array.isArray(operand)) fail(14, "$jsonSchema keyword 'required' must be an array")
  if (operand.length === 0) failedToParse("$jsonSchema keyword 'required' cannot be an empty array")
  for (const name of operand) if (typeof name !== 'string') fail(14, "$jsonSchema keyword 'required' must be an array of strings")
  return (value) => {
    const missing = isDocument(value) ? operand.filter((name: string) => value[name] === undefined) : []
    return missing.length > 0 ? { operatorName: 'required', specifiedAs: { required: operand }, missingProperties: missing } : undefined
  }
}

const counted =
  (holds: (count: number, limit: number) => boolean): Rule =>
  (name, operand) =>
  (value) => {
    if (!isDocument(value)) return undefined
    const numberOfProperties = Object.keys(value).length
    return holds(numberOfProperties, toDouble(operand))
      ? undefined
      : {
          operatorName: name,
          specifiedAs: { [name]: operand },
          reason: 'specified number of properties was not satisfied',
          numberOfProperties,
        }
  }

function dependencies(name: string, operand: Value, compile: CompileSchema): Explain {
  needObject(name, operand)
  const tests = Object.entries<Value>(operand).map(([property, needed]) => ({
    property,
    names: Array.isArray(needed) ? needed : undefined,
    wrongWith: Array.isArray(needed) ? undefined : compile(needed),
  }))
  return (value) => {
    if (!isDocument(value)) return undefined
    const failing = tests.flatMap(({ property, names, wrongWith }): Document[] => {
      if (value[property] === undefined) return []
      const missingProperties = names?.filter((other: string) => value[other] === undefined) ?? []
      const details = wrongWith?.(value) ?? []
      if (missingProperties.length > 0) return [{ conditionalProperty: property, missingProperties }]
      return details.length > 0 ? [{ conditionalProperty: property, details }] : []
    })
    return failing.length > 0 ? { operatorName: 'dependencies', failingDependencies: failing } : undefined
  }
}
