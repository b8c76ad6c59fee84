import { existsSync, unlinkSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Server } from 'node:net'
import type { Services } from '../command/request'
import { Connection } from './connection'

export type Address = { port: number; host?: string | undefined } | { socketPath: string }

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

/** Listens on this machine only: there is no authentication, so any other address is refused. */
export class WireServer {
  readonly #server: Server
  readonly #connections = new Set<Connection>()
  readonly #address: Address

  constructor(services: Omit<Services, 'connections'>, address: Address) {
    this.#address = address
    const shared: Services = { ...services, connections: () => this.#connections.size }
    this.#server = createServer((socket) => {
      const connection = new Connection(socket, shared)
      this.#connections.add(connection)
      socket.once('close', () => this.#connections.delete(connection))
    })
  }

  /** Throws for an address other machines could reach. */
  static check(address: Address): void {
    if ('host' in address && address.host !== undefined && !loopback.has(address.host))
      throw new Error(`the engine has no authentication and listens on the loopback address or a unix socket only, not on ${address.host}`)
  }

  /** Resolves to the address as clients name it. */
  async listen(): Promise<string> {
    const address = this.#address
    if ('socketPath' in address) await removeStaleSocket(address.socketPath)
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject)
      if ('socketPath' in address) this.#server.listen(address.socketPath, resolve)
      else this.#server.listen(address.port, address.host === '::1' ? '::1' : '127.0.0.1', resolve)
    })
    return 'socketPath' in address
      ? address.socketPath
      : `${address.host === '::1' ? '[::1]' : '127.0.0.1'}:${(this.#server.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()))
    await Promise.all([...this.#connections].map((connection) => connection.close()))
    await closed
  }
}

/** The socket file of an engine that was killed stays behind; one that still answers is in use. */
async function removeStaleSocket(path: string): Promise<void> {
  if (!existsSync(path)) return
  const inUse = await new Promise<boolean>((resolve) => {
    const probe = connect(path, () => {
      probe.destroy()
      resolve(true)
    }).once('error', () => resolve(false))
  })
  if (inUse) throw new Error(`${path} is in use by another process`)
  unlinkSync(path)
}
