import { createHash } from 'node:crypto'
import { Binary } from 'bson'
import { type Document, isDocument, type Value } from '../bson/codec'
import { isNumber, toDouble } from '../bson/numbers'
import { fail } from '../errors'
import { evaluatorFor } from '../expression/compile'
import { collationOf } from '../query/collation'
import { compileFilter } from '../query/matcher'
import { pauseIfDue } from '../query/pause'
import { compileProjectStage } from '../query/projection'
import { type BuildReshape, type Reshape, reshapes } from '../query/reshape'
import { SortBuffer, Sorter } from '../query/sort'
import { type Batches, checkLimit, checkSkip, inBatches, matchContextOf, type Pass, type Stage } from './stage'

/** A stage that looks at one document at a time. */
const mapped = (apply: Reshape): Pass =>
  async function* (input) {
    for await (const batch of input) {
      yield batch.map(apply)
      await pauseIfDue()
    }
  }
const reshaping =
  (build: BuildReshape): Stage =>
  (operand, context) =>
    mapped(build(operand, matchContextOf(context)))

const match: Stage = (filter, context) => {
  if (!isDocument(filter)) fail(15959, 'the match filter must be an expression in an object')
  const matches = compileFilter(filter, matchContextOf(context))
  return async function* (input) {
    for await (const batch of input) {
      const kept = batch.filter(matches)
      if (kept.length > 0) yield kept
      await pauseIfDue()
    }
  }
}

/** What a document in a pipeline counts for against the limit of a sort; its size is not known without encoding it. */
const assumedBytes = 500

export function sortedBy(fields: Document, collation: Document | undefined, limit?: number): Pass {
  const sorter = new Sorter(fields, collationOf(collation)?.order)
  return async function* (input) {
    const buffer = new SortBuffer<Document>(sorter, limit)
    for await (const batch of input) {
      for (const document of batch) buffer.add(document, document, assumedBytes)
      await pauseIfDue()
    }
    yield* inBatches(await buffer.taken())
  }
}

const sort: Stage = (fields, context) => {
  if (!isDocument(fields)) fail(15973, 'the $sort key specification must be an object')
  if (Object.keys(fields).length === 0) fail(15976, '$sort stage must have at least one sort key')
  return sortedBy(fields, context.collation)
}

const limit: Stage = (operand) => {
  const count = checkLimit(operand)
  return async function* (input) {
    let left = count
    for await (const batch of input) {
      yield batch.slice(0, left)
      left -= batch.length
      if (left <= 0) return
    }
  }
}

const skip: Stage = (operand) => {
  const count = checkSkip(operand)
  return async function* (input) {
    let left = count
    for await (const batch of input) {
      if (batch.length > left) yield batch.slice(left)
      left = Math.max(left - batch.length, 0)
    }
  }
}

const count: Stage = (name) => {
  if (typeof name !== 'string') fail(40156, 'the count field must be a non-empty string')
  if (name === '') fail(40157, 'the count field must be a non-empty string')
  if (name.startsWith('$')) fail(40158, 'the count field cannot be a $-prefixed path')
  if (name.includes('.')) fail(40160, "the count field cannot contain '.'")
  return async function* (input) {
    let total = 0
    for await (const batch of input) total += batch.length
    if (total > 0) yield [{ [name]: total }]
  }
}

/** Every document has the same chance to be kept, whatever their number. */
const sample: Stage = (operand) => {
  if (!isDocument(operand)) fail(28745, 'the $sample stage specification must be an object')
  for (const name of Object.keys(operand)) if (name !== 'size') fail(28748, `unrecognized option to $sample: ${name}`)
  if (operand.size === undefined) fail(28749, '$sample stage must specify a size')
  if (!isNumber(operand.size)) fail(28746, 'size argument to $sample must be a number')
  const size = Math.trunc(toDouble(operand.size))
  if (size < 0) fail(28747, 'size argument to $sample must not be negative')
  return async function* (input) {
    const kept: Document[] = []
    let seen = 0
    for await (const batch of input) {
      for (const document of batch) {
        const place = Math.floor(Math.random() * ++seen)
        if (kept.length < size) kept.push(document)
        else if (place < size) kept[place] = document
      }
    }
    yield* inBatches(kept)
  }
}

const documents: Stage = (expression, context) => {
  const evaluate = evaluatorFor(expression, matchContextOf(context))
  return async function* (_input: Batches) {
    const list: Value = evaluate({})
    if (!Array.isArray(list)) fail(5858203, 'an array is expected')
    for (const item of list) if (!isDocument(item)) fail(5858203, '$documents array elements must be objects')
    yield* inBatches(list)
  }
}

/** Sessions are not kept: the only one known is the one that asks. */
const listLocalSessions: Stage = (operand, { session }) => {
  if (!isDocument(operand)) fail(9, '$listLocalSessions options must be specified in an object')
  for (const name of Object.keys(operand))
    if (name !== 'users' && name !== 'allUsers') fail(40415, `BSON field '$listLocalSessions.${name}' is an unknown field.`)
  return async function* (_input: Batches) {
    if (session) yield [{ _id: { id: session.id, uid: new Binary(createHash('sha256').digest()) }, lastUse: new Date() }]
  }
}

export const simple: Record<string, Stage> = {
  $match: match,
  $sort: sort,
  $limit: limit,
  $skip: skip,
  $count: count,
  $sample: sample,
  $documents: documents,
  $listLocalSessions: listLocalSessions,
  $project: reshaping(compileProjectStage),
  ...Object.fromEntries(Object.entries(reshapes).map(([name, build]) => [name, reshaping(build)])),
}
