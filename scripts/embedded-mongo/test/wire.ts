import { connect, type Socket } from 'node:net'
import { type Document, deserialize, serialize } from 'bson'

/** Bytes of an OP_MSG that carries one document. */
export function message(body: Document, requestId = 1): Buffer {
  const document = serialize(body)
  const head = Buffer.alloc(21)
  head.writeInt32LE(head.length + document.length, 0)
  head.writeInt32LE(requestId, 4)
  head.writeInt32LE(2013, 12)
  return Buffer.concat([head, document])
}

/** A connection without a driver between: what is sent is exactly what is given. */
export class Wire {
  readonly socket: Socket
  #bytes = Buffer.alloc(0)
  #waiting: (() => void) | undefined

  private constructor(socket: Socket) {
    this.socket = socket
    socket.on('data', (chunk) => {
      this.#bytes = Buffer.concat([this.#bytes, chunk])
      this.#waiting?.()
    })
    socket.on('close', () => this.#waiting?.())
    socket.on('error', () => undefined)
  }

  static async to(uri: string): Promise<Wire> {
    const { hostname, port } = new URL(uri)
    const socket = connect(Number(port), hostname)
    const wire = new Wire(socket)
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
    return wire
  }

  /** Sends a command and gives its answer; rejects if the engine hangs up instead. */
  async command(db: string, body: Document): Promise<Document> {
    this.socket.write(message({ ...body, $db: db }))
    return this.reply()
  }

  async reply(): Promise<Document> {
    while (this.#bytes.length < 4 || this.#bytes.length < this.#bytes.readInt32LE(0)) {
      if (this.socket.destroyed) throw new Error('the engine hung up')
      await new Promise<void>((resolve) => {
        this.#waiting = resolve
      })
    }
    const length = this.#bytes.readInt32LE(0)
    const reply = deserialize(this.#bytes.subarray(21, length))
    this.#bytes = this.#bytes.subarray(length)
    return reply
  }

  close(): void {
    this.socket.destroy()
  }
}
