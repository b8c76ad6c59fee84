import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** `cut` refuses and resets connections, `silent` keeps them open and passes nothing on. */
type Fault = 'none' | 'cut' | 'silent'

/** A line to a database that can fail; the address is the database's with our port. */
export const openFaultyLine = async (uri: string) => {
  const target = new URL(uri)
  const sockets = new Set<Socket>()
  let fault: Fault = 'none'
  const server = createServer((near) => {
    if (fault === 'cut') return near.destroy()
    const far = connect(Number(target.port), target.hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', (bytes) => fault === 'none' && to.write(bytes))
      from.on('error', () => to.destroy())
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const line = new URL(uri)
  line.port = String((server.address() as AddressInfo).port)
  line.search = '?directConnection=true'
  return {
    uri: line.href,
    set: (next: Fault) => {
      fault = next
      if (next !== 'silent') for (const socket of sockets) socket.destroy()
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
