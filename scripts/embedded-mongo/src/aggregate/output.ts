import { ObjectId } from 'bson'
import { type Document, decode, encode, isDocument, type Value } from '../bson/codec'
import { equalValues } from '../bson/compare'
import { typeName } from '../bson/types'
import { fail, MongoError } from '../errors'
import { evaluatorFor } from '../expression/compile'
import { prepare } from '../query/find'
import { splitPath, valuesAt } from '../query/paths'
import type { Found } from '../query/scan'
import type { Collection } from '../storage/collection'
import type { Writer } from '../storage/writer'
import { insertDocument, replaceDocument } from '../update/documents'
import { compileUpdate } from '../update/update'
import type { Update } from '../update/update-type'
import { matchContextOf, type PipelineContext, type Stage } from './stage'

function targetOf(stage: string, context: PipelineContext, into: Value): { db: string; name: string } {
  if (context.inTransaction) fail(263, `${stage} cannot be used in a transaction`)
  if (typeof into === 'string' && into !== '') return { db: context.db, name: into }
  return isDocument(into) && typeof into.coll === 'string'
    ? { db: into.db ?? context.db, name: into.coll }
    : fail(stage === '$out' ? 16990 : 51178, `${stage} only supports a string or object argument, but found ${typeName(into)}`)
}

const whole = (bytes: Buffer): Update => ({ kind: 'replacement', apply: () => bytes, upsert: () => bytes })
const matchedModes = ['replace', 'keepExisting', 'merge', 'fail']
const notMatchedModes = ['insert', 'discard', 'fail']

interface Merge {
  on: string[]
  whenMatched: Value
  whenNotMatched: string
  variablesFor: (document: Document) => Document
}

function readMerge(spec: Document, context: PipelineContext): Merge {
  for (const name of Object.keys(spec))
    if (!['into', 'on', 'let', 'whenMatched', 'whenNotMatched'].includes(name))
      fail(40415, `BSON field '$merge.${name}' is an unknown field.`)
  const { on = '_id', whenMatched = 'merge', whenNotMatched = 'insert', let: bindings = {} } = spec
  const wrong = (field: string, value: Value): never =>
    fail(2, `Enumeration value '${value}' for field '$merge.${field}' is not a valid value.`)
  if (!Array.isArray(whenMatched) && !matchedModes.includes(whenMatched)) wrong('whenMatched', whenMatched)
  if (!notMatchedModes.includes(whenNotMatched)) wrong('whenNotMatched', whenNotMatched)
  if ((whenMatched === 'fail' || whenMatched === 'keepExisting') && whenNotMatched !== 'insert')
    fail(51181, `Combination of $merge modes 'whenMatched: ${whenMatched}' and 'whenNotMatched: ${whenNotMatched}' is not supported`)
  if (spec.let !== undefined && !Array.isArray(whenMatched))
    fail(51199, "Cannot use 'let' variables with 'whenMatched' mode other than a pipeline")
  if (Array.isArray(whenMatched)) compileUpdate(whenMatched, {}, { variables: { ...context.variables, ...bindings, new: {} } })
  const compiled = Object.entries(bindings).map(([name, value]) => [name, evaluatorFor(value, matchContextOf(context))] as const)
  return {
    on: [on].flat(),
    whenMatched,
    whenNotMatched,
    variablesFor: (document) => ({
      ...context.variables,
      new: document,
      ...Object.fromEntries(compiled.map(([name, evaluate]) => [name, evaluate(document)])),
    }),
  }
}

function needUniqueIndex(target: Collection, on: string[]): void {
  const wanted = [...on].sort().join()
  if (wanted === '_id') return
  const unique = target.indexes.some(
    ({ spec }) => spec.unique && !spec.partialFilterExpression && Object.keys(spec.key).sort().join() === wanted,
  )
  if (!unique) fail(51183, 'Cannot find index to verify that join fields will be unique')
}

/** `$merge`: each document is merged in one indivisible step. */
export const merge: Stage = (operand, context) => {
  const spec: Document = isDocument(operand) ? operand : { into: operand }
  const { db, name } = targetOf('$merge', context, spec.into)
  const reading = readMerge(spec, context)
  return async function* (input) {
    const target = await context.storage.collectionFor(db, name)
    needUniqueIndex(target, reading.on)
    for await (const batch of input) {
      // each document for itself: one that cannot be merged does not keep the others of its batch out
      let wrong: MongoError | undefined
      let next = 0 // a job that had to wait for a transaction goes on where it stopped
      await context.storage.write(() => {
        for (; next < batch.length; next++)
          try {
            mergeOne(context.storage.writer, target, batch[next] as Document, reading)
          } catch (error) {
            if (!(error instanceof MongoError)) throw error
            wrong ??= error
          }
      })
      if (wrong) throw wrong
    }
    yield* []
  }
}

function mergeOne(writer: Writer, target: Collection, given: Document, { on, whenMatched, whenNotMatched, variablesFor }: Merge): void {
  const document: Document = given._id === undefined ? { _id: new ObjectId(), ...given } : given
  const filter = Object.fromEntries(on.map((path) => [path, joinValue(document, path)]))
  const found = prepare(target, { filter, limit: 1 }).runNow(writer.view).next().value as Found | undefined
  if (!found) {
    if (whenNotMatched === 'fail')
      fail(13113, '$merge could not find a matching document in the target collection for at least one document in the source collection')
    if (whenNotMatched === 'insert') insertDocument(writer, target, encode(document))
    return
  }
  if (whenMatched === 'fail') target.duplicate(undefined, document)
  if (whenMatched === 'keepExisting') return
  const before = decode(found.raw)
  replaceDocument(writer, target, mergedUpdate(document, given, before, whenMatched, variablesFor), found)
}

function mergedUpdate(
  document: Document,
  given: Document,
  before: Document,
  whenMatched: Value,
  variablesFor: Merge['variablesFor'],
): Update {
  if (Array.isArray(whenMatched)) return compileUpdate(whenMatched, {}, { variables: variablesFor(document) })
  if (given._id !== undefined && !equalValues(given._id, before._id))
    fail(
      66,
      "$merge failed to update the matching document, did you attempt to modify the _id or the shard key? :: caused by :: Performing an update on the path '_id' would modify the immutable field '_id'",
    )
  const { _id: _, ...rest } = document
  return whole(encode(whenMatched === 'replace' ? { _id: before._id, ...rest } : { ...before, ...rest }))
}

function joinValue(document: Document, path: string): Value {
  const [value] = valuesAt(document, splitPath(path))
  if (value === null || value === undefined || Array.isArray(value))
    fail(51132, `$merge write error: 'on' field cannot be missing, null, undefined or an array: '${path}'`)
  return value
}

/** `$out`: the result is written beside the target and takes its place, with its indexes, once complete. */
export const out: Stage = (operand, context) => {
  const { db, name } = targetOf('$out', context, operand)
  return async function* (input) {
    const { storage } = context
    const old = storage.catalog.find(db, name)
    const fresh = await storage.catalog.create(db, `tmp_agg_out.${new ObjectId().toHexString()}`, old?.record.options ?? {})
    try {
      for (const { spec } of old?.indexes ?? []) storage.catalog.addIndex(fresh, spec).record.building = false
      await storage.catalog.save(fresh)
      for await (const batch of input)
        await storage.write(() => {
          for (const document of batch) insertDocument(storage.writer, fresh, encode(document))
        })
    } catch (error) {
      await storage.catalog.drop(fresh)
      throw error
    }
    if (old) await storage.catalog.drop(old)
    await storage.catalog.rename(fresh, db, name)
    yield* []
  }
}
