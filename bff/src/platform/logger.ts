import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import pino, { type Logger } from 'pino'
import { pinoHttp } from 'pino-http'

/** Lines are gathered and written together, at the latest after so many milliseconds: a write of its own costs as much as an answer. */
const gathering = { sync: false, minLength: 4_096, periodicFlush: 500 }

/**
 * The structured log: no addresses, no queries, no headers, no bodies, because all of them may hold personal data. Goes to the standard
 * output unless a file is named. `flush()` it before the process ends.
 */
export const createLogger = (level: string, file?: string): Logger =>
  pino({ level, base: null }, pino.destination({ dest: file ?? 1, ...gathering }))

const requestId = /^[\w-]{8,64}$/

/** A request keeps the id a client gave if it looks like one, else it gets a new one; the answer carries it. */
const nameRequest = (req: IncomingMessage, res: ServerResponse): string => {
  const given = req.headers['x-request-id']
  const id = typeof given === 'string' && requestId.test(given) ? given : randomUUID()
  res.setHeader('X-Request-Id', id)
  return id
}

/** A long part of a path is a secret of a link, and no part of ours is as long. */
const withoutSecrets = (url: string): string => (url.split('?')[0] ?? '').replace(/[^/]{40,}/g, '…')

/** One line for each request: method, path without query, status, milliseconds. */
export const requestLog = (logger: Logger) =>
  pinoHttp({
    logger,
    genReqId: nameRequest,
    quietReqLogger: true,
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({ method, path: withoutSecrets(url) }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
    customLogLevel: (_req, res, error) => (error || res.statusCode >= 500 ? 'error' : 'info'),
  })
