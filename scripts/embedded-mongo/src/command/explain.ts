import { type Document, isDocument } from '../bson/codec'
import { fail } from '../errors'
import { newStats, totalOf } from '../query/scan'
import { serverVersion } from './build-info'
import { command } from './command'
import { explainers } from './explainers'
import type { Request } from './request'

/** What a command would do, or did: `queryPlanner` only plans, the other verbosities run it and count. */
export async function explainCommand(request: Request, inner: Document, verbosity: string): Promise<Document> {
  const name = Object.keys(inner)[0] ?? ''
  const run = verbosity !== 'queryPlanner'
  const stats = newStats()
  const started = performance.now()
  const { query, nReturned, stages, rest = [] } = await explainers(name)(request, inner, stats, run)
  const executionStats = {
    executionSuccess: true,
    nReturned,
    executionTimeMillis: Math.round(performance.now() - started),
    totalKeysExamined: totalOf(stats, 'keysExamined'),
    totalDocsExamined: totalOf(stats, 'docsExamined'),
    executionStages: stages(true),
  }
  const namespace = `${request.db}.${inner[name]}`
  const plan = {
    queryPlanner: { namespace, parsedQuery: query.filter, winningPlan: stages(false), rejectedPlans: [] },
    ...(run ? { executionStats } : {}),
  }
  return {
    explainVersion: '1',
    ...plan,
    ...(rest.length > 0 ? { stages: [{ $cursor: plan }, ...rest] } : {}),
    command: inner,
    serverInfo: { version: serverVersion },
    ok: 1,
  }
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
