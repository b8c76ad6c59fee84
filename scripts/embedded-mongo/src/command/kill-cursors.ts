import type { Value } from '../bson/codec'
import { fail } from '../errors'
import { command } from './command'

export const killCursors = command({
  names: ['killCursors'],
  fields: { cursors: 'array!' },
  inTransactions: true,
  run: ({ cursors, body }) => {
    const ids: Value[] = body.cursors
    if (ids.some((id) => id?._bsontype !== 'Long'))
      fail(14, `BSON field 'killCursors.cursors' has an element of the wrong type, expected type 'long'`)
    const cursorsKilled = ids.filter((id) => cursors.kill(id))
    const cursorsNotFound = ids.filter((id) => !cursorsKilled.includes(id))
    return { cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [], ok: 1 }
  },
})
