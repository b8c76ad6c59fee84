import type { Long } from 'bson'
import { type Document, encode } from '../bson/codec'
import { headerBytes, type Message, opCode } from './message'

/** A reply that carries a batch of documents as stored bytes, so that they need not be decoded and encoded again. */
export class CursorReply {
  readonly batch: Buffer[]
  readonly id: Long
  readonly namespace: string
  readonly batchName: 'firstBatch' | 'nextBatch'
  readonly cursorFields: Document

  constructor(batch: Buffer[], id: Long, namespace: string, batchName: 'firstBatch' | 'nextBatch', cursorFields: Document = {}) {
    this.batch = batch
    this.id = id
    this.namespace = namespace
    this.batchName = batchName
    this.cursorFields = cursorFields
  }
}
export type Reply = Document | CursorReply

let nextRequestId = 1

/** `common` are the elements every reply ends with, already encoded. */
export function encodeReply(command: Pick<Message, 'requestId' | 'legacy'>, reply: Reply, common: Buffer, moreToCome = false): Buffer {
  const body = reply instanceof CursorReply ? cursorParts(reply, common) : wrapped([elementsOf(encode(reply)), common])
  const extra = command.legacy ? 20 : 5
  const head = Buffer.alloc(headerBytes + extra)
  const length = head.length + sizeOf(body)
  head.writeInt32LE(length, 0)
  head.writeInt32LE(nextRequestId++ & 0x7fffffff, 4)
  head.writeInt32LE(command.requestId, 8)
  head.writeInt32LE(command.legacy ? opCode.reply : opCode.message, 12)
  if (command.legacy) {
    head.writeInt32LE(8, 16) // "await capable"
    head.writeInt32LE(1, 32) // one document
  } else {
    head.writeUInt32LE(moreToCome ? 2 : 0, 16)
  }
  return Buffer.concat([head, ...body], length)
}

const batchNames = { firstBatch: Buffer.from('\x04firstBatch\0'), nextBatch: Buffer.from('\x04nextBatch\0') }
const cursorName = Buffer.from('\x03cursor\0')
const end = Buffer.from([0])

/** The elements of an encoded document, without its length and its end. */
export const elementsOf = (document: Buffer): Buffer => document.subarray(4, -1)
const okElement = elementsOf(encode({ ok: 1 }))

/** Everything stays in parts until the message is put together, so that a batch is copied once. */
function cursorParts(reply: CursorReply, common: Buffer): Buffer[] {
  const fields = encode({ id: reply.id, ns: reply.namespace, ...reply.cursorFields })
  const batch: Buffer[] = []
  for (const [i, document] of reply.batch.entries()) batch.push(elementName(i), document)
  const cursor = wrapped([elementsOf(fields), batchNames[reply.batchName], ...wrapped(batch)])
  return wrapped([cursorName, ...cursor, okElement, common])
}

const elementNames: Buffer[] = []
function elementName(i: number): Buffer {
  const name = elementNames[i] ?? Buffer.from(`\x03${i}\0`)
  elementNames[i] = name
  return name
}

const sizeOf = (parts: Buffer[]): number => parts.reduce((sum, part) => sum + part.length, 0)

/** A BSON document around elements that are already encoded. */
function wrapped(parts: Buffer[]): Buffer[] {
  const head = Buffer.allocUnsafe(4)
  head.writeInt32LE(sizeOf(parts) + 5)
  return [head, ...parts, end]
}
