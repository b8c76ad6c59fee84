import type { Timestamp } from 'bson'
import { checkPipeline, throughStages } from '../../aggregate/pipeline'
import { collect } from '../../aggregate/stage'
import { type Document, decode, encode } from '../../bson/codec'
import { fail } from '../../errors'
import type { Source } from '../../session/cursor'
import type { LogEntry, Oplog } from '../../storage/oplog'
import { checkDocument } from '../fields'
import { pipelineContext } from '../pipeline-context'
import type { Request } from '../request'
import { eventsFor, type Scope } from './events'
import { positionOf, tokenOf } from './token'

const allowedStages = new Set(['$addFields', '$match', '$project', '$replaceRoot', '$replaceWith', '$redact', '$set', '$unset'])
const optionFields = {
  allChangesForCluster: 'bool',
  fullDocument: 'string',
  fullDocumentBeforeChange: 'string',
  resumeAfter: 'object',
  startAfter: 'object',
  startAtOperationTime: 'timestamp',
  showExpandedEvents: 'bool',
}
const values: Record<string, string[]> = {
  fullDocument: ['default', 'updateLookup', 'whenAvailable', 'required'],
  fullDocumentBeforeChange: ['off', 'whenAvailable', 'required'],
}
const readAtOnce = 200

function checkOptions(options: Document): void {
  checkDocument('$changeStream', options, optionFields)
  for (const [name, allowed] of Object.entries(values))
    if (options[name] !== undefined && !allowed.includes(options[name]))
      fail(2, `Enumeration value '${options[name]}' for field '$changeStream.${name}' is not a valid value.`)
  if (['resumeAfter', 'startAfter', 'startAtOperationTime'].filter((name) => options[name]).length > 1)
    fail(40674, "Only one of 'resumeAfter', 'startAfter', and 'startAtOperationTime' may be provided in a $changeStream stage.")
}

function checkStages(pipeline: Document[]): Document[] {
  const rest = checkPipeline(pipeline)
  for (const stage of rest) {
    const name = Object.keys(stage)[0] ?? ''
    if (!allowedStages.has(name)) fail(20, `${name} is not permitted in a $changeStream pipeline`)
  }
  return rest
}

/** The time after which the stream begins, and whether it begins after the end of another. */
function startOf(oplog: Oplog, options: Document): bigint {
  const token = options.resumeAfter ?? options.startAfter
  const position = token && positionOf(token)
  if (position?.invalidated && options.resumeAfter)
    fail(260, `Attempting to resume a change stream using 'resumeAfter' is not allowed from an invalidate notification.`)
  const at: Timestamp | undefined = options.startAtOperationTime
  const from: bigint | undefined = position?.time ?? (at && at.toBigInt() - 1n)
  if (from === undefined) return oplog.now.toBigInt()
  if (oplog.forgets(from)) fail(286, 'Resume of change stream was not possible, as the resume point may no longer be in the oplog.')
  return from
}

function concernOf({ db }: Request, name: string, scope: Scope): (entry: LogEntry) => boolean {
  if (scope === 'cluster') return () => true
  if (scope === 'database') return (entry) => entry.db === db
  return (entry) => entry.db === db && entry.collection === name
}

/** A cursor over the oplog, from now or from where a token points. */
export function changeStream(request: Request, name: string): Source {
  const { oplog } = request.storage
  const options: Document = request.body.pipeline[0].$changeStream
  checkOptions(options)
  const level = request.body.readConcern?.level
  if (level !== undefined && level !== 'majority')
    fail(72, `$changeStream cannot run with a readConcern other than 'majority'. Current readConcern: ${level}`)
  const rest = checkStages(request.body.pipeline.slice(1))
  const scope: Scope = options.allChangesForCluster ? 'cluster' : name === '$cmd.aggregate' ? 'database' : 'collection'
  if (scope === 'cluster' && request.db !== 'admin')
    fail(72, 'A $changeStream with allChangesForCluster must be opened on the admin database')
  const concerns = concernOf(request, name, scope)
  const context = pipelineContext(request, name)
  let position = startOf(oplog, options)
  let closed = false
  async function* batches(): AsyncGenerator<Buffer[]> {
    while (!closed) {
      const entries = oplog.read(position, readAtOnce)
      const events = entries.filter(concerns).flatMap((entry) => eventsFor(entry, options, request.storage, scope))
      const end = events.findIndex(({ operationType }) => operationType === 'invalidate')
      position = entries.at(-1)?.time.toBigInt() ?? position
      closed = end >= 0
      yield (await through(events.slice(0, closed ? end + 1 : undefined), rest, context)).map(encodeEvent)
    }
  }
  return {
    batches: batches(),
    closed: () => closed,
    fields: (batch, all) => {
      const last = batch.at(-1)
      // events that were read and not yet sent must come again to who resumes from here
      return { postBatchResumeToken: all || !last ? tokenOf(position, closed) : decode(last)._id }
    },
    wait: (maxTimeMS) => oplog.changed(position, maxTimeMS),
  }
}

const through = (events: Document[], rest: Document[], context: ReturnType<typeof pipelineContext>): Promise<Document[]> =>
  collect(
    throughStages(
      (async function* () {
        yield events
      })(),
      rest,
      context,
    ),
  )

const encodeEvent = (event: Document): Buffer =>
  event._id
    ? encode(event)
    : fail(280, 'Encountered an event whose _id field, which contains the resume token, was modified by the pipeline.')
