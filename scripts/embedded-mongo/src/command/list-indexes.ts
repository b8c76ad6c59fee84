import { encode } from '../bson/codec'
import { toNumber } from '../bson/types'
import { sourceOf } from '../session/cursors'
import { command } from './command'
import { collectionThere } from './namespaces'

const allAtOnce = 1000

export const listIndexes = command({
  names: ['listIndexes'],
  fields: { cursor: 'object' },
  run: (request) => {
    const { cursors, body } = request
    const collection = collectionThere(request)
    const ready = collection.indexes.filter((index) => !index.record.building).map(({ spec }) => spec)
    const specs = [{ v: 2, key: { _id: 1 }, name: '_id_' }, ...ready]
    const batchSize = body.cursor?.batchSize === undefined ? allAtOnce : toNumber(body.cursor.batchSize)
    return cursors.start(request, collection.namespace, sourceOf(specs.map(encode)), { batchSize })
  },
})
