import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, Server as SocketServer } from 'node:net'

export type Listening = { port: number; close(): Promise<void> }

/** An address of 10,000 Chinese characters takes nine bytes for each: so long a one still hears from us what is wrong with it, not from Node. */
const longestHead = 128 * 1024

/** How long a connection that is open at the stop may still bring a request, in milliseconds. */
const lastRequests = 2_000

/**
 * Serves an app on an address; rejects when the port is taken. `close` refuses new connections, lets every request that has begun
 * finish and answers what still comes over open ones with `Connection: close`; it resolves when the last connection is gone.
 */
export const listen = async (app: RequestListener, port: number, host: string): Promise<Listening> => {
  let stopping = false
  const server = createServer({ maxHeaderSize: longestHead }, (req, res) => {
    if (stopping) res.setHeader('Connection', 'close')
    app(req, res)
  })
  // A proxy keeps connections for 60 seconds; ours must last longer, or it meets one that is just closing.
  server.keepAliveTimeout = 65_000
  server.headersTimeout = 15_000
  server.requestTimeout = 60_000
  server.listen(port, host)
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      stopping = true
      const closed = once(server, 'close')
      // http's own close drops idle connections at once, and with them a request that is on its way; the socket server's does not.
      SocketServer.prototype.close.call(server)
      const dropIdle = setInterval(() => server.closeIdleConnections(), lastRequests)
      await closed
      clearInterval(dropIdle)
    },
  }
}
