import { checkPipeline, sourceOf, throughStages } from '../aggregate/pipeline'
import { collect } from '../aggregate/stage'
import type { Document } from '../bson/codec'
import { fail } from '../errors'
import { describePrepared, describeScan } from '../query/describe'
import { prepareDistinct } from '../query/distinct'
import { type FindQuery, type Prepared, prepare } from '../query/find'
import type { ScanStats } from '../query/scan'
import { Collection } from '../storage/collection'
import { countMatches } from './count'
import { findQuery } from './find'
import { pipelineContext } from './pipeline-context'
import type { Request } from './request'

/** What explaining a command found out: how many documents it gives and the stages it goes through. */
interface Explained {
  query: FindQuery
  nReturned: number
  /** The stages; with the counts of the run, or without. */
  stages: (counted: boolean) => Document
  /** The rest of a pipeline, which no plan is made for. */
  rest?: Document[]
}

/** The query inside the explained command. */
function queryOf(name: string, body: Document): FindQuery {
  switch (name) {
    case 'find':
      return findQuery(body)
    case 'count':
    case 'distinct':
      return { filter: body.query ?? {}, collation: body.collation, hint: body.hint }
    case 'findAndModify':
      return { filter: body.query ?? {}, sort: body.sort, collation: body.collation, hint: body.hint, limit: 1 }
    case 'update':
    case 'delete': {
      const { q = {}, collation, hint } = (body.updates ?? body.deletes)[0]
      return { filter: q, collation, hint }
    }
    default:
      return fail(59, `Explain failed due to unknown command: ${name}`)
  }
}

type Explainer = (request: Request, inner: Document, stats: ScanStats, run: boolean) => Promise<Explained>

export function explainers(name: string): Explainer {
  if (name === 'aggregate') return explainPipeline
  if (name === 'count') return explainCount
  return name === 'distinct' ? explainDistinct : explainQuery(name)
}

const missing: Document = { stage: 'EOF' }
const stagesOf =
  (prepared: Prepared | undefined, projection: Document | undefined, stats: ScanStats, nReturned: number): Explained['stages'] =>
  (counted) =>
    prepared ? describePrepared(prepared, projection, counted ? stats : undefined, nReturned) : missing

const explainPipeline: Explainer = async (request, inner, stats, run) => {
  const context = { ...pipelineContext({ ...request, body: inner }, String(inner.aggregate)), stats }
  const { prepared, rest, batches } = sourceOf(context, String(inner.aggregate), checkPipeline(inner.pipeline), inner.hint)
  const writes = Object.keys(inner.pipeline.at(-1) ?? {}).some((stage) => stage === '$out' || stage === '$merge')
  const nReturned = run && !writes ? (await collect(throughStages(batches(), rest, context))).length : 0
  return { query: prepared?.query ?? { filter: {} }, nReturned, stages: stagesOf(prepared, undefined, stats, stats.matched), rest }
}

const explainQuery =
  (name: string): Explainer =>
  async (request, inner, stats, run) => {
    const query = queryOf(name, inner)
    const collection = request.storage.catalog.find(request.db, String(inner[name]))
    const prepared = collection && prepare(collection, query, request.view)
    let nReturned = 0
    if (prepared && run) for await (const batch of prepared.run(request.view, stats)) nReturned += batch.length
    return { query, nReturned, stages: stagesOf(prepared, inner.projection, stats, nReturned) }
  }

/** Counting by index keys alone is a COUNT_SCAN, counting everything asks the store for its size. */
const explainCount: Explainer = async (request, inner, stats, run) => {
  const query = queryOf('count', inner)
  const collection = request.storage.catalog.find(request.db, String(inner.count))
  const prepared = collection && prepare(collection, query, request.view)
  const nCounted = run && collection ? await countMatches(collection, query, request.view, stats) : 0
  const { plan } = prepared ?? {}
  const below = (counted: boolean): Document => {
    if (!prepared || !plan?.exact) return stagesOf(prepared, undefined, stats, nCounted)(counted)
    return describeScan(plan, counted ? stats : undefined, 'COUNT_SCAN')
  }
  const fast = plan?.exact && plan.stage === 'COLLSCAN'
  const stages = (counted: boolean): Document =>
    fast
      ? { stage: 'RECORD_STORE_FAST_COUNT', ...(counted ? { nCounted } : {}) }
      : { stage: 'COUNT', ...(counted ? { nCounted } : {}), inputStage: below(counted) }
  return { query, nReturned: 0, stages }
}

const explainDistinct: Explainer = async (request, inner, stats, run) => {
  const query = queryOf('distinct', inner)
  const collection = request.storage.catalog.find(request.db, String(inner.distinct))
  const asked = prepareDistinct(collection ?? Collection.missing(), String(inner.key), collection ? query : { filter: {} }, request.view)
  const nReturned = run && collection ? (await asked.values(request.view, stats)).length : 0
  const { jumps, prepared } = asked
  const stages = (counted: boolean): Document =>
    jumps
      ? {
          stage: 'FETCH',
          ...(counted ? { docsExamined: stats.docsExamined } : {}),
          inputStage: describeScan(jumps, counted ? stats : undefined, 'DISTINCT_SCAN'),
        }
      : stagesOf(prepared, undefined, stats, stats.matched)(counted)
  return { query, nReturned, stages: collection ? stages : () => missing }
}
