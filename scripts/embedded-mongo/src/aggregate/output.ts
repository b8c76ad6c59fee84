import { ObjectId } from 'bson'
import { type Document, decode, decodePlain, encode, isDocument, type Value } from '../bson/codec'
import { fail } from '../errors'
import { prepare } from '../query/find'
import { splitPath, valuesAt } from '../query/paths'
import type { Found } from '../query/scan'
import type { Collection } from '../storage/collection'
import type { Writer } from '../storage/writer'
import { insertDocument, replaceDocument } from '../update/documents'
import { compileUpdate, type Update } from '../update/update'
import type { PipelineContext, Stage } from './stage'

function targetOf(context: PipelineContext, into: Value): { db: string; name: string } {
  if (context.inTransaction) fail(263, 'Stages $merge and $out are not allowed in a transaction')
  if (typeof into === 'string') return { db: context.db, name: into }
  return isDocument(into) && typeof into.coll === 'string'
    ? { db: into.db ?? context.db, name: into.coll }
    : fail(9, 'failed to parse the target collection')
}

const whole = (bytes: Buffer): Update => ({ kind: 'replacement', apply: () => bytes, upsert: () => bytes })

/** `$merge`: each document is merged in one indivisible step. */
export const merge: Stage = (operand, context) =>
  async function* (input) {
    const spec = typeof operand === 'string' ? { into: operand } : operand
    const { db, name } = targetOf(context, spec.into)
    const on: string[] = [spec.on ?? '_id'].flat()
    const target = await context.storage.collectionFor(db, name)
    if (
      on.join() !== '_id' &&
      !target.indexes.some(({ spec: index }) => index.unique && Object.keys(index.key).sort().join() === [...on].sort().join())
    ) {
      fail(51183, 'Cannot find index to verify that join fields will be unique')
    }
    for await (const batch of input) {
      await context.storage.write(() => {
        for (const document of batch) mergeOne(context.storage.writer, target, document, on, spec, context)
      })
    }
    yield* []
  }

function mergeOne(writer: Writer, target: Collection, given: Document, on: string[], spec: Document, context: PipelineContext): void {
  const document: Document = given._id === undefined ? { _id: new ObjectId(), ...given } : given
  const filter = Object.fromEntries(on.map((path) => [path, valuesAt(document, splitPath(path))[0] ?? null]))
  const found = prepare(target, { filter, limit: 1 }).runNow(writer.view).next().value as Found | undefined
  const whenMatched = spec.whenMatched ?? 'merge'
  if (!found) {
    if (spec.whenNotMatched === 'discard') return
    if (spec.whenNotMatched === 'fail')
      fail(13113, '$merge could not find a matching document in the target collection for at least one document in the source collection')
    return insertDocument(writer, target, encode(document))
  }
  if (whenMatched === 'fail') target.duplicate(undefined, document)
  if (whenMatched === 'keepExisting') return
  const { _id } = decode(found.raw)
  const update = Array.isArray(whenMatched)
    ? compileUpdate(whenMatched, {}, { variables: { ...context.variables, ...spec.let, new: document } })
    : whole(encode(whenMatched === 'replace' ? { ...document, _id } : { ...decodePlain(found.raw), ...document, _id }))
  replaceDocument(writer, target, update, found)
}

/** `$out`: the result is written beside the target and takes its place, with its indexes, once complete. */
export const out: Stage = (operand, context) =>
  async function* (input) {
    const { storage } = context
    const { db, name } = targetOf(context, typeof operand === 'string' ? operand : { db: operand.db, coll: operand.coll })
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
