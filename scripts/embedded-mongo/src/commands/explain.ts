import { checkPipeline, sourceOf, throughStages } from '../aggregate/pipeline'
import { collect } from '../aggregate/stage'
import { type Document, isDocument } from '../bson/codec'
import { fail } from '../errors'
import { type FindQuery, type Prepared, prepare } from '../query/find'
import type { Plan } from '../index/planner'
import { newStats } from '../query/scan'
import { findQuery } from './find'
import { serverVersion } from './hello'
import { pipelineContext } from './pipeline-context'
import type { Handler, Request } from './request'

/** The query inside the explained command. */
function queryOf(name: string, body: Document): FindQuery {
  switch (name) {
    case 'find':
      return findQuery(body)
    case 'count':
    case 'distinct':
      return { filter: body.query ?? {}, collation: body.collation, hint: body.hint }
    case 'findAndModify':
      return { filter: body.query ?? {}, sort: body.sort, collation: body.collation, limit: 1 }
    case 'update':
    case 'delete': {
      const { q = {}, collation, hint } = (body.updates ?? body.deletes)[0]
      return { filter: q, collation, hint }
    }
    default:
      return fail(59, `Explain failed due to unknown command: ${name}`)
  }
}

function describe(plan: Plan): Document {
  if (plan.branches) return { stage: 'SUBPLAN', inputStage: { stage: 'OR', inputStages: plan.branches.map(describe) } }
  if (plan.stage === 'COLLSCAN' || plan.stage === 'IDHACK') return { stage: plan.stage, direction: plan.reverse ? 'backward' : 'forward' }
  const scan = {
    stage: plan.stage,
    indexName: plan.index?.spec.name ?? '_id_',
    keyPattern: plan.index?.spec.key ?? { _id: 1 },
    isMultiKey: plan.index?.record.multikey ?? false,
    isUnique: plan.index ? plan.index.spec.unique === true : true,
    direction: plan.reverse ? 'backward' : 'forward',
    ranges: plan.ranges.length,
  }
  return { stage: 'FETCH', inputStage: scan }
}

const winning = (prepared: Prepared): Document =>
  prepared.query.sort && !prepared.plan.sorted
    ? { stage: 'SORT', sortPattern: prepared.query.sort, inputStage: describe(prepared.plan) }
    : describe(prepared.plan)

const explain: Handler = async (request: Request) => {
  const inner = request.body.explain
  if (!isDocument(inner)) fail(14, 'explain needs a command')
  const [name = ''] = Object.keys(inner)
  const stats = newStats()
  const started = performance.now()
  let prepared: Prepared | undefined
  let nReturned = 0
  if (name === 'aggregate') {
    const context = { ...pipelineContext({ ...request, body: inner }, String(inner.aggregate)), stats }
    const source = sourceOf(context, String(inner.aggregate), checkPipeline(inner.pipeline), inner.hint)
    prepared = source.prepared
    const writes = Object.keys(inner.pipeline.at(-1) ?? {}).some((stage) => stage === '$out' || stage === '$merge')
    if (request.body.verbosity !== 'queryPlanner' && !writes)
      nReturned = (await collect(throughStages(source.batches(), source.rest, context))).length
  } else {
    const collection = request.storage.catalog.find(request.db, String(inner[name]))
    prepared = collection && prepare(collection, queryOf(name, inner), request.view)
    if (prepared && request.body.verbosity !== 'queryPlanner')
      for await (const batch of prepared.run(request.view, stats)) nReturned += batch.length
  }
  const winningPlan = prepared ? winning(prepared) : { stage: 'EOF' }
  const executionStats = {
    executionSuccess: true,
    nReturned,
    executionTimeMillis: Math.round(performance.now() - started),
    totalKeysExamined: stats.keysExamined,
    totalDocsExamined: stats.docsExamined,
    executionStages: { ...winningPlan, nReturned, keysExamined: stats.keysExamined, docsExamined: stats.docsExamined },
  }
  return {
    explainVersion: '1',
    queryPlanner: { namespace: `${request.db}.${inner[name]}`, parsedQuery: prepared?.query.filter ?? {}, winningPlan, rejectedPlans: [] },
    ...(request.body.verbosity === 'queryPlanner' ? {} : { executionStats }),
    command: inner,
    serverInfo: { version: serverVersion },
    ok: 1,
  }
}

export const explaining = { explain }
