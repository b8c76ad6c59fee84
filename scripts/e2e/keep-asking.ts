import { Agent, get } from 'node:http'

export interface Asking {
  answered: number
  /** Requests that were accepted and then not answered, or answered with a failure. */
  lost: string[]
  /** Fulfilled when the server takes no new connections. */
  ended: Promise<unknown>
}

/**
 * Asks for an address over and over on `connections` kept-alive connections until the server takes no new ones.
 * A refused connection is no loss: a proxy sends that request elsewhere.
 */
export function keepAsking(url: string, connections: number): Asking {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const asking: Asking = { answered: 0, lost: [], ended: Promise.resolve() }
  const ask = async (): Promise<void> => {
    for (;;) {
      const outcome = await once(url, agent)
      if (outcome === 'refused') return
      if (outcome === 'answered') asking.answered++
      else asking.lost.push(outcome)
    }
  }
  asking.ended = Promise.all(Array.from({ length: connections }, ask)).then(() => agent.destroy())
  return asking
}

const once = (url: string, agent: Agent): Promise<string> =>
  new Promise((resolve) => {
    const request = get(url, { agent }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode === 200 ? 'answered' : `status ${response.statusCode}`))
      response.once('error', (error) => resolve(`broken off: ${error.message}`))
    })
    request.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ECONNREFUSED' ? 'refused' : `lost: ${error.code}`))
  })
