import type { Socket } from 'node:net'
import { Binary, Long, type Timestamp } from 'bson'
import { encode } from '../bson/codec'
import { toNumber } from '../bson/types'
import { answer } from '../commands/dispatch'
import type { Services } from '../commands/request'
import type { MongoError } from '../errors'
import { type Command, headerBytes, maxMessageBytes, parseMessage } from './message'
import { elementsOf, encodeReply, type Reply } from './reply'

/** One client connection: cuts the stream into messages and answers them one after the other, as the protocol demands. */
export class Connection {
  readonly #socket: Socket
  readonly #services: Services
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
      if (this.#chunks[0].length < headerBytes) this.#join()
      const length = this.#chunks[0].readInt32LE(0)
      if (length < headerBytes || length > maxMessageBytes) return void this.#socket.destroy()
      if (this.#buffered < length) return
      this.#join()
      const message = this.#chunks[0].subarray(0, length)
      this.#buffered -= length
      this.#chunks = this.#buffered > 0 ? [this.#chunks[0].subarray(length)] : []
      this.#queue = this.#queue.then(() => this.#serve(message)).catch(() => void this.#socket.destroy())
    }
  }

  /** Large messages come in many chunks; they are joined once, when the whole message is there. */
  #join(): void {
    if (this.#chunks.length > 1) this.#chunks = [Buffer.concat(this.#chunks, this.#buffered)]
  }

  async #serve(message: Buffer): Promise<void> {
    let command: Command
    try {
      command = parseMessage(message)
    } catch (error) {
      const requestId = message.readInt32LE(4)
      const { code = 1, codeName = 'InternalError', message: errmsg } = error as MongoError
      return this.#send({ requestId, legacy: message.readInt32LE(12) === 2004 }, { ok: 0, code, codeName, errmsg })
    }
    if (command.body.maxAwaitTimeMS !== undefined && command.body.topologyVersion) return this.#streamHello(command)
    const reply = await answer(this.#services, command)
    if (!command.moreToCome) this.#send(command, reply)
  }

  /** A driver that watches the topology wants to hear of changes; there are none, so it hears that after each interval. */
  async #streamHello(command: Command): Promise<void> {
    do {
      await new Promise<void>((resolve) => {
        const done = (): void => {
          clearTimeout(timer)
          this.#socket.off('close', done)
          resolve()
        }
        const timer = setTimeout(done, toNumber(command.body.maxAwaitTimeMS)).unref()
        this.#socket.once('close', done)
      })
      if (this.#socket.destroyed) return
      const reply = await answer(this.#services, command)
      this.#send(command, reply, command.exhaustAllowed)
    } while (command.exhaustAllowed)
  }

  #send(command: Pick<Command, 'requestId' | 'legacy'>, reply: Reply, moreToCome = false): void {
    if (!this.#socket.destroyed) this.#socket.write(encodeReply(command, reply, this.#times(), moreToCome))
  }

  /** The cluster's time, which every reply tells; encoded once for as long as it stays the same. */
  #times(): Buffer {
    const now = this.#services.storage.oplog.now
    if (!lastTimes || !lastTimes.at.equals(now)) {
      lastTimes = { at: now, bytes: elementsOf(encode({ operationTime: now, $clusterTime: { clusterTime: now, signature: noSignature } })) }
    }
    return lastTimes.bytes
  }
}

const noSignature = { hash: new Binary(Buffer.alloc(20)), keyId: Long.ZERO }
let lastTimes: { at: Timestamp; bytes: Buffer } | undefined
