import type { Document, Value } from '../bson/codec'
import { numberKind, toDouble } from '../bson/numbers'
import { fail } from '../errors'
import { collationOf } from '../query/collation'
import type { MatchContext } from '../query/matcher'
import { pauseIfDue } from '../query/pause'
import type { ScanStats } from '../query/scan'
import type { Storage } from '../storage/storage'
import type { View } from '../storage/writer'

/** Documents on their way through a pipeline, in batches so that others can run in between. */
export type Batches = AsyncIterable<Document[]>
export type Pass = (input: Batches) => Batches

/** How a stage runs pipelines inside its own. */
export interface Pipelines {
  check(pipeline: Value): Document[]
  compile(pipeline: Document[], context: PipelineContext): Pass
  over(context: PipelineContext, collection: string, pipeline: Document[]): Batches
}

export interface PipelineContext {
  storage: Storage
  db: string
  collection: string
  view: View
  collation?: Document | undefined
  variables: Document
  stats?: ScanStats | undefined
  inTransaction: boolean
  /** The session the command came with. */
  session?: Document | undefined
  pipelines: Pipelines
}

/** One stage, compiled: from the documents before to the documents after. */
export type Stage = (operand: Value, context: PipelineContext) => Pass

/** What filters and expressions of a pipeline are compiled with. */
export const matchContextOf = ({ collation, variables }: PipelineContext): MatchContext => ({
  collation: collationOf(collation),
  variables,
})

const batchSize = 200

/** A long list in batches, so that the stages after it give way too. */
export async function* inBatches(documents: Document[]): AsyncGenerator<Document[]> {
  if (documents.length <= batchSize) {
    if (documents.length > 0) yield documents
    return
  }
  for (let i = 0; i < documents.length; i += batchSize) {
    yield documents.slice(i, i + batchSize)
    await pauseIfDue()
  }
}

export async function collect(batches: Batches): Promise<Document[]> {
  const all: Document[] = []
  for await (const batch of batches) {
    for (const document of batch) all.push(document)
    await pauseIfDue()
  }
  return all
}

const loopLimit = 10_000

/** For stages that work on a whole list in one go: they would hold up everybody else for too long. */
export function needFew(stage: string, count: number): void {
  if (count > loopLimit) fail(5897900, `${stage} takes at most ${loopLimit} documents here, not ${count}: it works on all of them at once`)
}

/** Calls for every item of a long list and gives way in between. */
export async function eachInTurn<T>(items: readonly T[], work: (item: T, index: number) => void): Promise<void> {
  for (const [i, item] of items.entries()) {
    work(item, i)
    if (i % 100 === 99) await pauseIfDue()
  }
}

/** A whole number as `$limit` and `$skip` take it. */
function wholeOperand(name: string, value: Value, codes: { type: number; negative: number }): number {
  const number = toDouble(value)
  if (numberKind(value) === undefined || !Number.isInteger(number))
    fail(codes.type, `invalid argument to ${name} stage: Expected an integer: ${name}: ${JSON.stringify(value)}`)
  return number < 0
    ? fail(codes.negative, `invalid argument to ${name} stage: Expected a non-negative number in: ${name}: ${number}`)
    : number
}

export function checkLimit(value: Value): number {
  const limit = wholeOperand('$limit', value, { type: 2107201, negative: 2107201 })
  return limit > 0 ? limit : fail(15958, 'the limit must be positive')
}
export const checkSkip = (value: Value): number => wholeOperand('$skip', value, { type: 5107200, negative: 5107200 })
