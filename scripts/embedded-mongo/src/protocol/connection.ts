import type { Socket } from 'node:net'
import { Binary, Long, type Timestamp } from 'bson'
import { encode } from '../bson/codec'
import { toNumber } from '../bson/types'
import { answer } from '../command/answer'
import type { Client, Services } from '../command/request'
import type { MongoError } from '../errors'
import { headerBytes, type Message, maxMessageBytes, opCode, parseMessage } from './message'
import { elementsOf, encodeReply, type Reply } from './reply'

let connections = 0

/** One client connection: cuts the stream into messages and answers them one after the other, as the protocol demands. */
export class Connection {
  readonly #socket: Socket
  readonly #services: Services
  readonly #client: Client = { id: ++connections }
  #chunks: Buffer[] = []
  #buffered = 0
  #queue: Promise<void> = Promise.resolve()

  constructor(socket: Socket, services: Services) {
    this.#socket = socket
    this.#services = services
    socket.setNoDelay(true)
    socket.on('data', (chunk) => this.#receive(chunk))
    socket.on('error', () => socket.destroy())
  }

  /** Ends when the command being answered is answered. */
  async close(): Promise<void> {
    await Promise.race([this.#queue, new Promise((resolve) => setTimeout(resolve, 1000).unref())])
    this.#socket.destroy()
  }

  #receive(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#buffered += chunk.length
    while (this.#buffered >= headerBytes) {
      const length = this.#firstBytes(headerBytes).readInt32LE(0)
      if (length < headerBytes || length > maxMessageBytes) return void this.#socket.destroy()
      if (this.#buffered < length) return
      const whole = this.#firstBytes(this.#buffered)
      const message = whole.subarray(0, length)
      this.#buffered -= length
      this.#chunks = this.#buffered > 0 ? [whole.subarray(length)] : []
      this.#queue = this.#queue.then(() => this.#serve(message)).catch(() => void this.#socket.destroy())
    }
  }

  /** Large messages come in many chunks; they are joined once, when the whole message is there. */
  #firstBytes(count: number): Buffer {
    const first = this.#chunks[0]
    if (first && first.length >= count) return first
    const joined = Buffer.concat(this.#chunks, this.#buffered)
    this.#chunks = [joined]
    return joined
  }

  async #serve(bytes: Buffer): Promise<void> {
    let message: Message
    try {
      message = parseMessage(bytes)
    } catch (error) {
      const { code = 9, codeName = 'FailedToParse', message: errmsg } = error as MongoError
      return this.#send(
        { requestId: bytes.readInt32LE(4), legacy: bytes.readInt32LE(12) === opCode.query },
        { ok: 0, code, codeName, errmsg },
      )
    }
    if (message.body.maxAwaitTimeMS !== undefined && message.body.topologyVersion) return this.#streamHello(message)
    const reply = await answer(this.#services, message, this.#client)
    if (!reply) this.#socket.destroy()
    else if (!message.moreToCome) this.#send(message, reply)
  }

  /** A driver that watches the topology wants to hear of changes; there are none, so it hears that after each interval. */
  async #streamHello(message: Message): Promise<void> {
    do {
      await this.#closedOrLater(toNumber(message.body.maxAwaitTimeMS))
      if (this.#socket.destroyed) return
      const reply = await answer(this.#services, message, this.#client)
      if (!reply) return void this.#socket.destroy()
      this.#send(message, reply, message.exhaustAllowed)
    } while (message.exhaustAllowed)
  }

  #closedOrLater(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer)
        this.#socket.off('close', done)
        resolve()
      }
      const timer = setTimeout(done, milliseconds).unref()
      this.#socket.once('close', done)
    })
  }

  #send(message: Pick<Message, 'requestId' | 'legacy'>, reply: Reply, moreToCome = false): void {
    if (!this.#socket.destroyed) this.#socket.write(encodeReply(message, reply, times(this.#services.storage.oplog.now), moreToCome))
  }
}

const noSignature = { hash: new Binary(Buffer.alloc(20)), keyId: Long.ZERO }
let lastTimes: { at: Timestamp; bytes: Buffer } | undefined

/** The cluster's time, which every reply tells; encoded once for as long as it stays the same. */
function times(now: Timestamp): Buffer {
  if (lastTimes?.at.equals(now)) return lastTimes.bytes
  const bytes = elementsOf(encode({ operationTime: now, $clusterTime: { clusterTime: now, signature: noSignature } }))
  lastTimes = { at: now, bytes }
  return bytes
}
