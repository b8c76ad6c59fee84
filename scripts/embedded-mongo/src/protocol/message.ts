import { deserialize } from 'bson'
import { type Document, decode } from '../bson/codec'
import { fail, MongoError } from '../errors'

export const opCode = { reply: 1, query: 2004, compressed: 2012, message: 2013 } as const
export const headerBytes = 16
export const maxMessageBytes = 48_000_000
const flag = { checksum: 1, moreToCome: 2, exhaustAllowed: 1 << 16 }

/** A command as it came in. Documents to be stored stay raw bytes until someone needs their fields. */
export interface Message {
  requestId: number
  legacy: boolean
  name: string
  db: string
  body: Document
  raw: Buffer
  sequences: Record<string, Buffer[]>
  moreToCome: boolean
  exhaustAllowed: boolean
}

export function parseMessage(message: Buffer): Message {
  const requestId = message.readInt32LE(4)
  const code = message.readInt32LE(12)
  if (code === opCode.query) return parseQuery(message, requestId)
  if (code !== opCode.message) throw new MongoError(code === opCode.compressed ? 115 : 9, `unsupported wire operation ${code}`)
  const flags = message.readUInt32LE(headerBytes)
  if (flags & 0xffff & ~(flag.checksum | flag.moreToCome)) fail(9, 'OP_MSG has unknown required flag bits')
  const end = message.length - (flags & flag.checksum ? 4 : 0)
  const sequences: Record<string, Buffer[]> = {}
  let raw: Buffer | undefined
  for (let at = headerBytes + 4; at < end; ) {
    const kind = message[at++]
    const size = message.readInt32LE(at)
    if (size < 5 || at + size > end) fail(16, 'OP_MSG section exceeds the message')
    if (kind === 0 && raw) fail(9, 'OP_MSG with more than one body')
    if (kind === 0) raw = message.subarray(at, at + size)
    else if (kind === 1) readSequence(message, at, size, sequences)
    else fail(9, `unknown OP_MSG section kind ${kind}`)
    at += size
  }
  if (!raw) return fail(9, 'OP_MSG without a body')
  const body = readBody(raw)
  return {
    requestId,
    legacy: false,
    name: Object.keys(body)[0] ?? '',
    db: String(body.$db ?? ''),
    body,
    raw,
    sequences,
    moreToCome: (flags & flag.moreToCome) !== 0,
    exhaustAllowed: (flags & flag.exhaustAllowed) !== 0,
  }
}

function readBody(raw: Buffer): Document {
  try {
    return decode(raw)
  } catch (error) {
    if (error instanceof RangeError) return fail(15, 'BSON exceeds the maximum nested object depth')
    return fail(22, `invalid BSON: ${(error as Error).message}`)
  }
}

function readSequence(message: Buffer, start: number, size: number, sequences: Record<string, Buffer[]>): void {
  const nameEnd = message.indexOf(0, start + 4)
  if (nameEnd < 0 || nameEnd >= start + size) fail(16, 'document sequence without a name')
  const documents: Buffer[] = []
  for (let at = nameEnd + 1; at < start + size; ) {
    const length = message.readInt32LE(at)
    if (length < 5 || at + length > start + size) fail(16, 'document sequence exceeds its section')
    documents.push(message.subarray(at, at + length))
    at += length
  }
  sequences[message.toString('utf8', start + 4, nameEnd)] = documents
}

/** Only the first hello of a connection still comes this way. */
function parseQuery(message: Buffer, requestId: number): Message {
  const nameEnd = message.indexOf(0, 20)
  const raw = message.subarray(nameEnd + 9)
  const query = readBody(raw)
  const body = query.$query ?? query
  const name = Object.keys(body)[0] ?? ''
  if (!/^(hello|isMaster|ismaster)$/.test(name))
    fail(352, `Unsupported OP_QUERY command: ${name}. The client driver may require an upgrade.`)
  return { requestId, legacy: true, name, db: 'admin', body, raw, sequences: {}, moreToCome: false, exhaustAllowed: false }
}

/** The raw documents of a field, whether they came as a sequence or inside the body. */
export function rawDocuments(command: Message, field: string): Buffer[] {
  if (command.sequences[field]) return command.sequences[field]
  if (command.body[field] === undefined) return fail(40414, `BSON field '${command.name}.${field}' is missing but a required field`)
  const list = deserialize(command.raw, { fieldsAsRaw: { [field]: true } })[field]
  if (!Array.isArray(list)) return fail(14, `BSON field '${command.name}.${field}' is the wrong type, expected type 'array'`)
  return list.map((bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}
