import { checkPipeline, sourceOf, throughStages } from '../aggregate/pipeline'
import { collect } from '../aggregate/stage'
import { type Document, isDocument } from '../bson/codec'
import { fail } from '../errors'
import type { Plan } from '../index/planner'
import { type FindQuery, type Prepared, prepare } from '../query/find'
import { newStats, type ScanStats } from '../query/scan'
import { serverVersion } from './build-info'
import { command } from './command'
import { findQuery } from './find'
import { pipelineContext } from './pipeline-context'
import type { Request } from './request'

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
    isMultiKey: (plan.index?.record.multikey.length ?? 0) > 0,
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

/** What a command would do, or did: `queryPlanner` only plans, the other verbosities run it and count. */
export async function explainCommand(request: Request, inner: Document, verbosity: string): Promise<Document> {
  const name = Object.keys(inner)[0] ?? ''
  const run = verbosity !== 'queryPlanner'
  const stats = newStats()
  const started = performance.now()
  const { prepared, nReturned } =
    name === 'aggregate' ? await explainPipeline(request, inner, stats, run) : await explainQuery(request, name, inner, stats, run)
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
    ...(run ? { executionStats } : {}),
    command: inner,
    serverInfo: { version: serverVersion },
    ok: 1,
  }
}

interface Explained {
  prepared: Prepared | undefined
  nReturned: number
}

async function explainPipeline(request: Request, inner: Document, stats: ScanStats, run: boolean): Promise<Explained> {
  const context = { ...pipelineContext({ ...request, body: inner }, String(inner.aggregate)), stats }
  const source = sourceOf(context, String(inner.aggregate), checkPipeline(inner.pipeline), inner.hint)
  const writes = Object.keys(inner.pipeline.at(-1) ?? {}).some((stage) => stage === '$out' || stage === '$merge')
  const nReturned = run && !writes ? (await collect(throughStages(source.batches(), source.rest, context))).length : 0
  return { prepared: source.prepared, nReturned }
}

async function explainQuery(request: Request, name: string, inner: Document, stats: ScanStats, run: boolean): Promise<Explained> {
  const query = queryOf(name, inner)
  const collection = request.storage.catalog.find(request.db, String(inner[name]))
  const prepared = collection && prepare(collection, query, request.view)
  let nReturned = 0
  if (prepared && run) for await (const batch of prepared.run(request.view, stats)) nReturned += batch.length
  return { prepared, nReturned }
}

const verbosities = new Set(['queryPlanner', 'executionStats', 'allPlansExecution'])

export const explain = command({
  names: ['explain'],
  fields: { verbosity: 'string' },
  reads: true,
  run: async (request) => {
    const { explain: inner, verbosity = 'allPlansExecution' } = request.body
    if (!isDocument(inner)) return fail(14, `BSON field 'explain.explain' is the wrong type, expected type 'object'`)
    if (!verbosities.has(verbosity)) fail(9, `verbosity string must be one of {'queryPlanner', 'executionStats', 'allPlansExecution'}`)
    return explainCommand(request, inner, verbosity)
  },
})
