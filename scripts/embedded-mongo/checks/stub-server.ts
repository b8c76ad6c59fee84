import { type AddressInfo, createServer, type Socket } from 'node:net'
import { Long, serialize } from 'bson'
import { bareStore } from './bare-store'

/** What every server must answer before a driver talks to it. */
const hello = (address: string) => ({
  helloOk: true,
  isWritablePrimary: true,
  setName: 'embedded',
  hosts: [address],
  primary: address,
  me: address,
  maxBsonObjectSize: 16_777_216,
  maxMessageSizeBytes: 48_000_000,
  maxWriteBatchSize: 100_000,
  logicalSessionTimeoutMinutes: 30,
  minWireVersion: 0,
  maxWireVersion: 21,
  ok: 1,
})

const one = { _id: 1, title: 'one', n: 1 }
/** A reply that serves a find as well as an update. */
const fixed = serialize({ cursor: { firstBatch: [one], id: Long.ZERO, ns: 'bench.rows' }, n: 1, nModified: 1, ok: 1 })
const handshake = /^(hello|ismaster)$/i

/** With `--bare` an insert is first put into bare lmdb and waited for until it is on the disk: what a server could at best spend on it. */
const store = process.argv.includes('--bare') ? bareStore() : undefined

/** A server that reads a message no further than its name, and has one answer. */
const server = createServer((socket) => {
  let rest: Buffer = Buffer.alloc(0)
  socket.setNoDelay(true)
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk) => {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    while (rest.length >= 16 && rest.length >= rest.readInt32LE(0)) {
      const length = rest.readInt32LE(0)
      reply(socket, Buffer.from(rest.subarray(0, length)))
      rest = rest.subarray(length)
    }
  })
})

const isLegacy = (message: Buffer): boolean => message.readInt32LE(12) === 2004

function nameOf(message: Buffer): string {
  const at = isLegacy(message) ? message.indexOf(0, 20) + 9 : 21
  return message.toString('latin1', at + 5, message.indexOf(0, at + 5))
}

function reply(socket: Socket, message: Buffer): void {
  if (store && nameOf(message) === 'insert') void store.put(message).then(() => socket.write(answer(message)))
  else socket.write(answer(message))
}

function answer(message: Buffer): Buffer {
  const legacy = isLegacy(message)
  const name = nameOf(message)
  const body = handshake.test(name) ? serialize(hello(address())) : fixed
  const head = Buffer.alloc(legacy ? 36 : 21)
  head.writeInt32LE(head.length + body.length, 0)
  message.copy(head, 8, 4, 8)
  head.writeInt32LE(legacy ? 1 : 2013, 12)
  if (legacy) head.writeInt32LE(1, 32)
  return Buffer.concat([head, body])
}

const address = (): string => `127.0.0.1:${(server.address() as AddressInfo).port}`

server.listen(0, '127.0.0.1', () => console.log(`ready mongodb://${address()}/?replicaSet=embedded`))
process.once('SIGTERM', () => process.exit(0))
