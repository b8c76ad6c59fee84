import { type Document, isOperatorObject, type Value } from '../bson/codec'
import { typeName } from '../bson/types'
import { explainSchema } from './json-schema'
import { compileFilter, type MatchContext } from './matcher'
import { splitPath, valuesAt } from './paths'

const reasons: Record<string, string> = {
  $in: 'no matching value found in array',
  $nin: 'matching value found in array',
  $regex: 'regular expression did not match',
  $type: 'type did not match',
  $mod: '$mod did not evaluate to expected remainder',
  $size: 'array length was not equal to given size',
  $all: 'array did not contain all specified values',
  $elemMatch: 'array did not satisfy the child predicate',
}

/** Why a document does not pass a validator, as MongoDB tells it in `errInfo.details` of error 121. */
export function validationDetails(validator: Document, document: Document, context: MatchContext): Document {
  const clauses = Object.entries(validator).filter(([name]) => name !== '$comment')
  const [only, ...others] = clauses
  if (only && others.length === 0) return clauseDetails(only[0], only[1], document, context)
  const failing = clauses.flatMap(([name, condition], index) =>
    compileFilter({ [name]: condition }, context)(document) ? [] : [{ index, details: clauseDetails(name, condition, document, context) }],
  )
  return { operatorName: '$and', clausesNotSatisfied: failing }
}

function clauseDetails(name: string, condition: Value, document: Document, context: MatchContext): Document {
  switch (name) {
    case '$jsonSchema':
      return explainSchema(condition, document)
    case '$expr':
      return { operatorName: '$expr', specifiedAs: { $expr: condition }, reason: 'expression did not match', expressionResult: false }
    case '$and':
    case '$or':
      return { operatorName: name, clausesNotSatisfied: branches(condition, document, context, false) }
    case '$nor':
      return { operatorName: '$nor', clausesSatisfied: branches(condition, document, context, true) }
    default:
      return fieldDetails(name, condition, document, context)
  }
}

const branches = (parts: Document[], document: Document, context: MatchContext, met: boolean): Document[] =>
  parts.flatMap((part, index) =>
    compileFilter(part, context)(document) === met
      ? [{ index, details: met ? { operatorName: Object.keys(part)[0], specifiedAs: part } : validationDetails(part, document, context) }]
      : [],
  )

/** Of several operators on one field the first that does not hold is told. */
function fieldDetails(path: string, condition: Value, document: Document, context: MatchContext): Document {
  const operators: [string, Value][] = isOperatorObject(condition)
    ? Object.entries(condition).filter(([name]) => name !== '$options')
    : [[condition?._bsontype === 'BSONRegExp' ? '$regex' : '$eq', condition]]
  const [name, operand] =
    operators.find(([operator, value]) => !compileFilter({ [path]: { [operator]: value } }, context)(document)) ??
    (operators[0] as [string, Value])
  const specifiedAs = { [path]: condition }
  if (name === '$exists') return { operatorName: name, specifiedAs, reason: operand ? 'path does not exist' : 'path does exist' }
  const [value] = valuesAt(document, splitPath(path))
  if (value === undefined) return { operatorName: name, specifiedAs, reason: 'field was missing' }
  return {
    operatorName: name,
    specifiedAs,
    reason: reasons[name] ?? (name.startsWith('$bits') ? 'bitwise operator failed to match' : 'comparison failed'),
    consideredValue: value,
    ...(name === '$type' ? { consideredType: typeName(value) } : {}),
  }
}
