import type { Document } from '../bson/codec'
import { fail } from '../errors'
import { sessionKey } from '../session/sessions'
import { command } from './command'
import type { Request } from './request'

/** Ends the sessions named: their transactions are aborted, their cursors closed. */
export function endNamed({ sessions, cursors, body, command: { name } }: Request): Document {
  if (!Array.isArray(body[name])) fail(14, `BSON field '${name}.${name}' is the wrong type, expected type 'array'`)
  for (const session of (body[name] as Document[]).map(sessionKey)) {
    sessions.end(session)
    cursors.endSession(session)
  }
  return { ok: 1 }
}

export const endSessions = command({ names: ['endSessions'], fields: {}, run: endNamed })
