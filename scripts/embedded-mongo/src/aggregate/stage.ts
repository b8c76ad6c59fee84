import type { Document, Value } from '../bson/codec'
import { toNumber } from '../bson/types'
import { fail } from '../errors'
import { optionsFor } from '../expression/evaluator'
import type { Options } from '../expression/operator'
import { collationOf } from '../query/collation'
import type { ScanStats } from '../query/scan'
import type { Storage } from '../storage/storage'
import type { View } from '../storage/writer'

/** Documents on their way through a pipeline, in batches so that others can run in between. */
export type Batches = AsyncIterable<Document[]>

/** How a stage runs pipelines inside its own. */
export interface Pipelines {
  check(pipeline: Value): Document[]
  through(input: Batches, pipeline: Document[], context: PipelineContext): Batches
  over(context: PipelineContext, collection: string, pipeline: Document[]): Batches
}

export interface PipelineContext {
  storage: Storage
  db: string
  collection: string
  view: View
  collation?: Document | undefined
  variables: Document
  stats?: ScanStats
  inTransaction: boolean
  pipelines: Pipelines
}

/** One stage: from the documents before to the documents after. */
export type Stage = (operand: Value, context: PipelineContext) => (input: Batches) => Batches

export const expressionOptions = (context: PipelineContext): Options =>
  optionsFor({ variables: context.variables, collation: collationOf(context.collation)?.spec })

export function checkLimit(value: Value): number {
  const limit = toNumber(value)
  return limit > 0 ? limit : fail(15958, 'the limit must be positive')
}

export async function collect(batches: Batches): Promise<Document[]> {
  const all: Document[] = []
  for await (const batch of batches) for (const document of batch) all.push(document)
  return all
}
