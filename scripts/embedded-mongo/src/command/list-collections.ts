import { encode } from '../bson/codec'
import { toNumber } from '../bson/types'
import { compileFilter } from '../query/matcher'
import { sourceOf } from '../session/cursors'
import { command } from './command'

const allAtOnce = 10_000

export const listCollections = command({
  names: ['listCollections'],
  fields: { filter: 'object', nameOnly: 'bool', cursor: 'object', authorizedCollections: 'bool' },
  run: (request) => {
    const { storage, db, body, cursors } = request
    const matches = compileFilter(body.filter)
    const rows = storage.catalog.collections(db).map(({ record: { name, options, uuid } }) => ({
      name,
      type: 'collection',
      ...(body.nameOnly ? {} : { options, info: { readOnly: false, uuid }, idIndex: { v: 2, key: { _id: 1 }, name: '_id_' } }),
    }))
    const batchSize = body.cursor?.batchSize === undefined ? allAtOnce : toNumber(body.cursor.batchSize)
    return cursors.start(request, `${db}.$cmd.listCollections`, sourceOf(rows.filter(matches).map(encode)), { batchSize })
  },
})
