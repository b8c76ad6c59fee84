import { type Document, isDocument, type Value } from '../bson/codec'
import { compareValues } from '../bson/compare'
import { toNumber } from '../bson/types'
import { fail } from '../errors'
import { evaluatorFor } from '../expression/evaluator'
import { runStages } from '../expression/stages'
import { collationOf } from '../query/collation'
import { compileFilter } from '../query/matcher'
import { pauseIfDue } from '../query/pause'
import { compileProjectStage } from '../query/projection'
import { SortBuffer, Sorter } from '../query/sort'
import { group } from './group'
import { facet, graphLookup, lookup, unionWith } from './joins'
import { merge, out } from './output'
import { checkLimit, collect, expressionOptions, type Stage } from './stage'

/** A stage that looks at one document at a time; mingo does it, batch by batch. */
const perDocument =
  (name: string): Stage =>
  (operand, context) =>
    async function* (input) {
      const options = expressionOptions(context)
      for await (const batch of input) {
        yield runStages(batch, [{ [name]: operand }], options)
        await pauseIfDue()
      }
    }

/** A stage that needs all documents at once; mingo does it, and nothing else runs meanwhile. */
const onAll =
  (name: string): Stage =>
  (operand, context) =>
    async function* (input) {
      yield runStages(await collect(input), [{ [name]: operand }], expressionOptions(context))
    }

const match: Stage = (filter, context) => {
  const matches = compileFilter(filter, { collation: collationOf(context.collation), variables: context.variables })
  return async function* (input) {
    for await (const batch of input) {
      yield batch.filter(matches)
      await pauseIfDue()
    }
  }
}

const project: Stage = (fields, context) => {
  const apply = compileProjectStage(fields, { collation: collationOf(context.collation), variables: context.variables })
  return async function* (input) {
    for await (const batch of input) {
      yield batch.map(apply)
      await pauseIfDue()
    }
  }
}

const sort: Stage = (fields, context) => sortedBy(fields, context.collation)

function sortedBy(fields: Document, collation: Document | undefined, limit?: number): ReturnType<Stage> {
  const sorter = new Sorter(fields, collationOf(collation)?.order)
  return async function* (input) {
    const buffer = new SortBuffer<Document>(sorter, limit)
    for await (const batch of input) {
      for (const document of batch) buffer.add(document, document, 200)
      await pauseIfDue()
    }
    yield buffer.take()
  }
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
  let left = toNumber(operand)
  if (left < 0) fail(15956, 'Argument to $skip cannot be negative')
  return async function* (input) {
    for await (const batch of input) {
      if (batch.length > left) yield batch.slice(left)
      left = Math.max(left - batch.length, 0)
    }
  }
}

const count: Stage = (name) => {
  if (typeof name !== 'string' || name === '' || name.startsWith('$')) fail(40156, 'the count field must be a non-empty string')
  return async function* (input) {
    let total = 0
    for await (const batch of input) total += batch.length
    if (total > 0) yield [{ [name]: total }]
  }
}

const sortByCount: Stage = (expression, context) => (input) =>
  sortedBy({ count: -1 }, undefined)(group({ _id: expression, count: { $sum: 1 } }, context)(input))

/** mingo puts a value that equals a boundary into the bucket below; as a `$group` it is where MongoDB has it. */
const bucket: Stage = ({ groupBy, boundaries, default: otherwise, output = { count: { $sum: 1 } } }, context) => {
  if (!Array.isArray(boundaries) || boundaries.length < 2) fail(40192, "The $bucket 'boundaries' field must have at least 2 values")
  if (boundaries.some((value: Value, i: number) => i > 0 && compareValues(boundaries[i - 1], value) >= 0))
    fail(40194, "The 'boundaries' option to $bucket must be sorted")
  const branches = boundaries.slice(0, -1).map((low: Value, i: number) => ({
    case: { $and: [{ $gte: [groupBy, { $literal: low }] }, { $lt: [groupBy, { $literal: boundaries[i + 1] }] }] },
    then: { $literal: low },
  }))
  const grouped = group(
    { _id: { $switch: { branches, default: { $literal: otherwise === undefined ? noBucket : otherwise } } }, ...output },
    context,
  )
  return async function* (input) {
    const rows = await collect(grouped(input))
    if (rows.some(({ _id }) => _id === noBucket))
      fail(40066, '$switch could not find a matching branch for an input, and no default was specified.')
    yield rows.sort((a, b) => compareValues(a._id, b._id))
  }
}
const noBucket = '\0no bucket'

/** Every document has the same chance to be kept, whatever their number. */
const sample: Stage = ({ size }) =>
  async function* (input) {
    const kept: Document[] = []
    let seen = 0
    for await (const batch of input) {
      for (const document of batch) {
        const place = Math.floor(Math.random() * ++seen)
        if (kept.length < size) kept.push(document)
        else if (place < size) kept[place] = document
      }
    }
    yield kept
  }

const documents: Stage = (expression, context) =>
  async function* () {
    const list: Value = evaluatorFor(expression, { variables: context.variables })({})
    if (!Array.isArray(list) || !list.every(isDocument)) fail(5858203, '$documents must be an array of objects')
    yield list
  }

/** Every stage there is; a name not here is refused with 40324. */
export const stages: Record<string, Stage> = {
  $match: match,
  $sort: sort,
  $limit: limit,
  $skip: skip,
  $count: count,
  $group: group,
  $sortByCount: sortByCount,
  $sample: sample,
  $bucket: bucket,
  $lookup: lookup,
  $graphLookup: graphLookup,
  $unionWith: unionWith,
  $facet: facet,
  $merge: merge,
  $out: out,
  $documents: documents,
  $project: project,
  ...Object.fromEntries(
    ['$addFields', '$set', '$unset', '$replaceRoot', '$replaceWith', '$unwind', '$redact'].map((name) => [name, perDocument(name)]),
  ),
  ...Object.fromEntries(['$bucketAuto', '$setWindowFields', '$densify', '$fill'].map((name) => [name, onAll(name)])),
}
