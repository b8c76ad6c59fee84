import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail server on loopback that takes every mail and keeps none. */
export const withMailSink = async <T>(work: (url: string) => Promise<T>): Promise<T> => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      stream.on('end', () => done()).resume()
    },
  })
  const { server: listener } = server
  server.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  try {
    return await work(`smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`)
  } finally {
    await new Promise<void>((resolve) => server.close(resolve))
  }
}
