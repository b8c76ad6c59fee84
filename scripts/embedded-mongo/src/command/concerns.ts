import { type Document, isDocument } from '../bson/codec'
import { toNumber } from '../bson/types'
import { fail } from '../errors'
import type { Command } from './command'
import type { Request } from './request'

const levels = new Set(['local', 'available', 'majority', 'linearizable', 'snapshot'])
const readConcernFields = new Set(['level', 'afterClusterTime', 'atClusterTime', 'provenance'])
const writeConcernFields = new Set(['w', 'j', 'fsync', 'wtimeout', 'wtimeoutMS', 'getLastError', 'provenance'])

/** Every level but `snapshot` is met by reading what is committed: there is one member, and it never rolls back. */
export function checkReadConcern(definition: Command, { body, storage, command }: Request): void {
  const concern = body.readConcern
  if (!concern) return
  for (const name in concern) if (!readConcernFields.has(name)) fail(40415, `BSON field 'readConcern.${name}' is an unknown field.`)
  const { level, afterClusterTime, atClusterTime } = concern
  if (level !== undefined && !levels.has(level))
    fail(typeof level === 'string' ? 2 : 14, `Enumeration value '${level}' for field 'readConcern.level' is not a valid value.`)
  if (body.autocommit === false) {
    checkInTransaction(body, level)
    return
  }
  if (!definition.reads && level !== undefined && level !== 'local') fail(72, `Command ${command.name} does not support this readConcern`)
  if (atClusterTime && level !== 'snapshot') fail(72, `readConcern.atClusterTime is only valid with level 'snapshot'`)
  if (afterClusterTime && afterClusterTime.toBigInt() > storage.oplog.now.toBigInt() + (10n << 32n))
    fail(72, `readConcern afterClusterTime value must not be greater than the current clusterTime`)
}

function checkInTransaction(body: Document, level: string | undefined): void {
  if (body.startTransaction !== true) fail(72, 'Only the first command in a transaction may specify a readConcern')
  if (level === 'available' || level === 'linearizable')
    fail(72, `The readConcern level must be either 'local' (default), 'majority' or 'snapshot' in order to run in a transaction`)
}

export function checkWriteConcern(definition: Command, { body, command }: Request): void {
  const concern = body.writeConcern
  if (!isDocument(concern)) return
  const ends = command.name === 'commitTransaction' || command.name === 'abortTransaction'
  if (body.autocommit === false && !ends) fail(72, 'writeConcern is not allowed within a multi-statement transaction')
  if (!definition.writes) fail(72, `Command does not support writeConcern`)
  for (const name in concern) if (!writeConcernFields.has(name)) fail(9, `unrecognized write concern field: ${name}`)
  const { w, j } = concern
  if (w !== undefined && typeof w !== 'string' && !(toNumber(w) >= 0 && toNumber(w) <= 50))
    fail(9, 'w has to be a non-negative number and not greater than 50')
  if (j !== undefined && typeof j !== 'boolean' && typeof j !== 'number') fail(9, 'j must be numeric or a boolean value')
  if (toNumber(w ?? 1) === 0 && j === true) fail(9, `cannot use 'j' option when w is 0`)
}

/** `j: true` and `w: "majority"` (of one member) mean: on the disk. What one member cannot give is told beside the result. */
export async function writeConcernMet({ body, storage }: Request): Promise<Document | undefined> {
  const { w, j } = body.writeConcern ?? {}
  if (j === true || w === 'majority') await storage.environment.flush()
  if (typeof w === 'string' && w !== 'majority')
    return {
      code: 79,
      codeName: 'UnknownReplWriteConcern',
      errmsg: `No write concern mode named '${w}' found in replica set configuration`,
    }
  if (w !== undefined && w !== 'majority' && toNumber(w) > 1)
    return { code: 100, codeName: 'UnsatisfiableWriteConcern', errmsg: 'Not enough data-bearing nodes' }
  return undefined
}
