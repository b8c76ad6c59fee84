import { setTimeout as wait } from 'node:timers/promises'
import type { Document, Value } from '../bson/codec'
import { toNumber } from '../bson/types'
import { fail, MongoError } from '../errors'
import type { Message } from '../protocol/message'
import { CursorReply, type Reply } from '../protocol/reply'
import { enter } from '../session/enter'
import type { Command } from './command'
import { checkReadConcern, checkWriteConcern, writeConcernMet } from './concerns'
import { HangUp } from './fail-points'
import { failure, labelled } from './failure'
import { checkCommand } from './fields'
import type { Client, Request, Services } from './request'
import { commandNamed } from './table'

/** Answers one command; every failure becomes a reply. Undefined means: hang up. */
export async function answer(services: Services, command: Message, client: Client): Promise<Reply | undefined> {
  let request: Request | undefined
  try {
    const definition = commandNamed(command.name)
    check(definition, command)
    const given: Request = { ...services, command, client, body: command.body, db: command.db, view: {} }
    const stumble = services.failPoints.take(definition.names, client.appName ?? command.body.client?.application?.name)
    if (stumble?.blockConnection) await blocked(stumble, command.body)
    if (stumble?.closeConnection) return undefined
    if (stumble?.errorCode !== undefined) return failure(planned(stumble), given)
    if (toNumber(command.body.maxTimeMS ?? 0) > 0 && services.failPoints.takeAt('maxTimeAlwaysTimeOut')) timeOut()
    checkReadConcern(definition, given)
    checkWriteConcern(definition, given)
    request = enter(definition, given)
    const reply = await inTime(request, run(definition, request))
    if (!definition.writes) return reply
    const waits = !request.transaction || definition.names[0].endsWith('Transaction')
    const unmet = stumble?.writeConcernError ?? (waits ? await writeConcernMet(request) : undefined)
    return unmet && !(reply instanceof CursorReply) ? labelled(stumble, { ...reply, writeConcernError: unmet }, request) : reply
  } catch (error) {
    if (error instanceof HangUp) return undefined
    if (request?.transaction && command.name !== 'commitTransaction') request.transaction.end('aborted')
    return failure(error, request ?? { body: command.body, command })
  }
}

async function run(definition: Command, request: Request): Promise<Reply> {
  const release = request.transaction?.hold() ?? request.moment?.hold()
  try {
    return await definition.run(request)
  } finally {
    release?.()
  }
}

const planned = (stumble: Document): MongoError =>
  new MongoError(toNumber(stumble.errorCode), "Failing command via 'failCommand' failpoint", {
    ...(stumble.errorLabels ? { errorLabels: stumble.errorLabels } : {}),
    planned: true,
  })

function check(definition: Command, { body, db, sequences }: Message): void {
  if (!db) fail(40571, 'OP_MSG requests require a $db argument')
  if (definition.admin && db !== 'admin') fail(13, `${definition.names[0]} may only be run against the admin database.`)
  checkCommand(definition, body, sequences)
  if (body.apiVersion !== undefined && body.apiVersion !== '1') fail(322, `Provided apiVersion '${body.apiVersion}' is not supported`)
  if (body.apiVersion === undefined && (body.apiStrict || body.apiDeprecationErrors))
    fail(322, 'Provided values for apiStrict or apiDeprecationErrors, without providing apiVersion')
  if (body.apiStrict === true && !stable.has(definition.names[0]))
    fail(323, `Provided apiStrict:true, but the command ${definition.names[0]} is not in API Version 1.`)
  if (body.apiStrict === true) checkStages(body.pipeline)
  if (body.maxTimeMS !== undefined && !(toNumber(body.maxTimeMS) >= 0 && toNumber(body.maxTimeMS) <= 2 ** 31 - 1))
    fail(2, `${toNumber(body.maxTimeMS)} value for maxTimeMS is out of range [0, 2147483647]`)
}

/** The commands of MongoDB's stable API, version 1. */
const stable = new Set(
  (
    'abortTransaction aggregate collMod commitTransaction count create createIndexes delete drop dropDatabase dropIndexes endSessions ' +
    'explain find findAndModify getMore hello insert killCursors listCollections listDatabases listIndexes ping refreshSessions update'
  ).split(' '),
)

const unstableStages = new Set(['$collStats', '$currentOp', '$indexStats', '$listLocalSessions', '$listSessions', '$planCacheStats'])

function checkStages(pipeline: Value): void {
  for (const stage of Array.isArray(pipeline) ? pipeline : [])
    for (const name of Object.keys(stage ?? {}))
      if (unstableStages.has(name)) fail(323, `stage ${name} is not allowed with 'apiStrict: true' in API Version 1`)
}

/** What changes data is never left half watched: its time limit is not kept, the work is finished instead. */
const timed = new Set(['find', 'count', 'distinct', 'aggregate', 'explain', 'listCollections', 'listIndexes', 'validate'])

const timeOut = (): never => fail(50, 'operation exceeded time limit')

/** What is held up longer than it may take is over, before it did anything. */
async function blocked({ blockTimeMS }: Document, { maxTimeMS }: Document): Promise<void> {
  const [held, limit] = [toNumber(blockTimeMS ?? 0), toNumber(maxTimeMS ?? 0) || Number.POSITIVE_INFINITY]
  await wait(Math.min(held, limit))
  if (held >= limit) timeOut()
}

/** `maxTimeMS` for reads: the client gets its error in time, though what is being read is read to the end of its batch. */
async function inTime({ body, command }: Request, reply: Promise<Reply>): Promise<Reply> {
  const limit = toNumber(body.maxTimeMS ?? 0)
  if (!(limit > 0) || !timed.has(command.name)) return reply
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new MongoError(50, 'operation exceeded time limit')), limit)
  })
  return Promise.race([reply, late]).finally(() => clearTimeout(timer))
}
