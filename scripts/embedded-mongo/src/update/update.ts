import { ObjectId, Timestamp } from 'bson'
import { type Document, decodeExact, decodePlain, encode, isDocument, isOperatorObject, maxDocumentBytes, type Value } from '../bson/codec'
import { equalValues } from '../bson/compare'
import { fail, failedToParse } from '../errors'
import { checkOperators, optionsFor } from '../expression/evaluator'
import { runStages } from '../expression/stages'
import type { MatchContext } from '../query/matcher'
import { splitPath } from '../query/paths'
import { positionOfMatch } from '../query/positional'
import { type Modifier, type ModifierContext, modifiers } from './modifiers'
import { compileArrayFilters, type Positions, targetsOf } from './targets'

export interface Update {
  kind: 'operators' | 'replacement' | 'pipeline'
  apply(before: Buffer): Buffer
  upsert(): Buffer
}

const pipelineStages = new Set(['$set', '$addFields', '$unset', '$project', '$replaceRoot', '$replaceWith'])

/** Reads an update once: operators, a whole document, or a pipeline. The result maps stored bytes to new bytes. */
export function compileUpdate(spec: Value, filter: Document, context: MatchContext, arrayFilters?: Document[]): Update {
  if (Array.isArray(spec)) return pipelineUpdate(spec, filter, context)
  if (!isDocument(spec)) failedToParse('Update argument must be either an object or an array')
  const names = Object.keys(spec)
  if (names.some((name) => name[0] === '$')) return operatorUpdate(spec, filter, context, arrayFilters)
  const replace = (id: Value): Buffer => finish({ ...(id === undefined ? {} : { _id: id }), ...spec }, id)
  return {
    kind: 'replacement',
    apply: (before) => replace(decodeExact(before)._id),
    upsert: () => replace(spec._id ?? seedOf(filter)._id ?? new ObjectId()),
  }
}

function operatorUpdate(spec: Document, filter: Document, context: MatchContext, arrayFilters?: Document[]): Update {
  for (const [name, fields] of Object.entries(spec)) {
    if (!(name in modifiers) && name !== '$rename' && name !== '$setOnInsert') {
      failedToParse(`Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`)
    }
    if (!isDocument(fields))
      failedToParse(
        `Modifiers operate on fields but we found type ${typeof fields} instead. For example: {$mod: {<field>: ...}} not {${name}: ${String(fields)}}`,
      )
  }
  checkConflicts(spec)
  const filters = compileArrayFilters(arrayFilters, context)
  const run = (document: Document, insert: boolean): void => {
    const positions: Positions = { arrayFilters: filters, position: (path) => positionOfMatch(filter, document, path, context) }
    const modifierContext: ModifierContext = { ...context, now: new Date(), time: Timestamp.fromBits(1, Math.floor(Date.now() / 1000)) }
    for (const [name, fields] of Object.entries(spec)) {
      if (name === '$setOnInsert' && !insert) continue
      for (const [path, operand] of Object.entries(fields))
        applyOne(document, name === '$setOnInsert' ? '$set' : name, path, operand, positions, modifierContext)
    }
  }
  return {
    kind: 'operators',
    apply(before) {
      const document = decodeExact(before)
      const id = document._id
      run(document, false)
      return finish(document, id)
    },
    upsert() {
      const document = seedOf(filter)
      const id = document._id
      run(document, true)
      const { _id = new ObjectId(), ...rest } = document
      return finish({ _id, ...rest }, id ?? _id)
    },
  }
}

function applyOne(document: Document, name: string, path: string, operand: Value, positions: Positions, context: ModifierContext): void {
  if (name === '$rename') return rename(document, path, operand, positions)
  const modifier = modifiers[name] as Modifier
  for (const target of targetsOf(document, path, positions, modifier.creates)) modifier.apply(target, operand, context)
}

function rename(document: Document, from: string, to: Value, positions: Positions): void {
  if (typeof to !== 'string') fail(2, `The 'to' field for $rename must be a string: ${from}: ${String(to)}`)
  const [source] = targetsOf(document, from, positions, false)
  if (!source || source.holder[source.key] === undefined) return
  if (Array.isArray(source.holder)) fail(2, `The source field cannot be an array element, '${from}'`)
  const value = source.holder[source.key]
  delete source.holder[source.key]
  for (const target of targetsOf(document, to, positions, true)) target.holder[target.key] = value
}

/** Two operators may not touch the same place, nor one a part of another's. */
function checkConflicts(spec: Document): void {
  const paths = Object.entries(spec).flatMap(([name, fields]) =>
    Object.entries(fields).flatMap(([path, operand]) => (name === '$rename' ? [path, String(operand)] : [path])),
  )
  const seen = new Set(paths)
  if (seen.size < paths.length) {
    const twice = paths.find((path, i) => paths.indexOf(path) !== i)
    fail(40, `Updating the path '${twice}' would create a conflict at '${twice}'`)
  }
  for (const path of paths) {
    const parts = splitPath(path)
    for (let i = 1; i < parts.length; i++) {
      const parent = parts.slice(0, i).join('.')
      if (seen.has(parent)) fail(40, `Updating the path '${path}' would create a conflict at '${parent}'`)
    }
  }
}

function pipelineUpdate(stages: Document[], filter: Document, context: MatchContext): Update {
  for (const stage of stages) {
    const [name = ''] = Object.keys(stage)
    if (!pipelineStages.has(name)) fail(72, `${name} is not allowed to be used within an update`)
    checkOperators(stage[name])
  }
  const options = optionsFor({ variables: context.variables, collation: context.collation?.spec })
  const run = (document: Document): Document => runStages([document], stages, options)[0] ?? {}
  return {
    kind: 'pipeline',
    apply(before) {
      const document = decodePlain(before)
      return finish(run(document), document._id)
    },
    upsert() {
      const seed = seedOf(filter)
      const { _id = new ObjectId(), ...rest } = run(seed)
      return finish({ _id, ...rest }, seed._id ?? _id)
    },
  }
}

/** What an upsert begins with: the fields the filter holds to one value. */
function seedOf(filter: Document): Document {
  const seed: Document = {}
  const visit = (part: Document): void => {
    for (const [name, condition] of Object.entries(part)) {
      if (name === '$and') condition.forEach(visit)
      else if (name === '$or' && condition.length === 1) visit(condition[0])
      else if (name[0] !== '$') {
        const value = isOperatorObject(condition) ? soleValue(condition) : condition?._bsontype === 'BSONRegExp' ? undefined : condition
        if (value === undefined) continue
        const [target] = targetsOf(seed, name, { position: () => undefined, arrayFilters: new Map() }, true)
        if (target) target.holder[target.key] = value
      }
    }
  }
  visit(filter)
  return seed
}

const soleValue = (condition: Document): Value =>
  '$eq' in condition
    ? condition.$eq
    : condition.$in?.length === 1
      ? condition.$in[0]
      : condition.$all?.length === 1
        ? condition.$all[0]
        : undefined

function finish(document: Document, id: Value): Buffer {
  if (id !== undefined && !equalValues(document._id, id)) {
    fail(66, "Performing an update on the path '_id' would modify the immutable field '_id'")
  }
  checkId(document._id)
  const bytes = encode(document)
  if (bytes.length > maxDocumentBytes) fail(17419, `Resulting document after update is larger than ${maxDocumentBytes}`)
  return bytes
}

export function checkId(id: Value): void {
  if (Array.isArray(id)) fail(2, "The '_id' value cannot be of type array")
  if (id?._bsontype === 'BSONRegExp') fail(2, "The '_id' value cannot be of type regex")
  if (isDocument(id) && Object.keys(id).some((name) => name[0] === '$'))
    fail(52, `_id fields may not contain '$'-prefixed fields: ${Object.keys(id)[0]} is not valid for storage.`)
}
