import { type AddressInfo, createServer, type Socket } from 'node:net'
import { deserialize, serialize } from 'bson'

/** A server without care: it takes each chunk for a message and its length for true. The first error ends it, as it would a process. */
export async function believingServer(): Promise<{ uri: string; ended: boolean; end(): Promise<void> }> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      try {
        deserialize(chunk.subarray(21, chunk.readInt32LE(0)))
        socket.write(Buffer.concat([Buffer.alloc(21), serialize({ ok: 1 })]))
      } catch {
        void end()
      }
    })
  })
  let ended = false
  const end = async (): Promise<void> => {
    ended = true
    server.close()
    for (const socket of sockets) socket.destroy()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    uri: `mongodb://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    end,
    get ended() {
      return ended
    },
  }
}
