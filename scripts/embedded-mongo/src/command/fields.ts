import { type Document, isDocument, type Value } from '../bson/codec'
import { typeName } from '../bson/types'
import { fail } from '../errors'

/**
 * The type of a field as MongoDB's errors name it, several with `|`; a `!` at the end marks a required field.
 * `object[]` is the list a driver may also send as a document sequence.
 */
export type FieldType = string

interface Fielded {
  names: readonly [string, ...string[]]
  fields: Readonly<Record<string, FieldType>>
}

/** What every command may carry. */
const commonFields: Record<string, FieldType> = {
  $db: 'string',
  $clusterTime: 'object',
  $readPreference: 'object',
  $audit: 'object',
  $client: 'object',
  $configServerState: 'object',
  apiVersion: 'string',
  apiStrict: 'bool',
  apiDeprecationErrors: 'bool',
  autocommit: 'bool',
  comment: 'any',
  lsid: 'object',
  maxTimeMS: 'number',
  maxTimeMSOpOnly: 'number',
  readConcern: 'object',
  startTransaction: 'bool',
  stmtId: 'number',
  stmtIds: 'array',
  txnNumber: 'long',
  writeConcern: 'object',
}

const isNumber = (value: Value): boolean => typeof value === 'number' || ['Long', 'Int32', 'Double', 'Decimal128'].includes(value._bsontype)

const checks: Record<string, (value: Value) => boolean> = {
  any: () => true,
  string: (value) => typeof value === 'string',
  object: isDocument,
  array: Array.isArray,
  'object[]': Array.isArray,
  bool: (value) => typeof value === 'boolean' || isNumber(value),
  number: isNumber,
  long: (value) => typeof value === 'bigint' || value._bsontype === 'Long',
  timestamp: (value) => value._bsontype === 'Timestamp',
}

/** Refuses what a command does not know, what is of the wrong type and what is missing, as MongoDB's own parser does. */
export function checkCommand({ names, fields }: Fielded, body: Document, sequences: Record<string, unknown>): void {
  const [first] = Object.keys(body)
  for (const name in body) if (name !== first) checkField(names[0], name, body[name], fields[name] ?? commonFields[name] ?? fields['*'])
  for (const name in sequences) if (fields[name] !== 'object[]!') fail(40415, `BSON field '${names[0]}.${name}' is an unknown field.`)
  for (const name in fields) {
    if (fields[name]?.endsWith('!') && (body[name] ?? sequences[name] ?? null) === null) missing(`${names[0]}.${name}`)
  }
}

/** The same for a document inside a command, such as one statement of an update. */
export function checkDocument(path: string, given: Document, fields: Record<string, FieldType>): void {
  for (const name in given) checkField(path, name, given[name], fields[name])
  for (const name in fields) if (fields[name]?.endsWith('!') && (given[name] ?? null) === null) missing(`${path}.${name}`)
}

const missing = (path: string): never => fail(40414, `BSON field '${path}' is missing but a required field`)

function checkField(path: string, name: string, value: Value, type: FieldType | undefined): void {
  if (type === undefined) fail(40415, `BSON field '${path}.${name}' is an unknown field.`)
  if (value === null || value === undefined || type === 'any') return // MongoDB takes null as not given
  const kinds = (type as string).replace('!', '').split('|')
  if (kinds.some((kind) => checks[kind]?.(value))) return
  const expected = kinds.map((kind) => kind.replace('object[]', 'array'))
  fail(
    14,
    expected.length === 1
      ? `BSON field '${path}.${name}' is the wrong type '${typeName(value)}', expected type '${expected[0]}'`
      : `BSON field '${path}.${name}' is the wrong type '${typeName(value)}', expected types '[${expected.join(', ')}]'`,
  )
}
