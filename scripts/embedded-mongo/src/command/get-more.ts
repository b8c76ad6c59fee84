import { toNumber } from '../bson/types'
import { fail } from '../errors'
import { count } from '../query/find'
import { command } from './command'

/** How long a change stream waits for news if the client does not say. */
const defaultWaitMs = 1000

export const getMore = command({
  names: ['getMore'],
  fields: { collection: 'string!', batchSize: 'number', term: 'number', lastKnownCommittedOpTime: 'object' },
  reads: true,
  inTransactions: true,
  run: (request) => {
    const { cursors, body, db } = request
    if (body.getMore?._bsontype !== 'Long') fail(14, `BSON field 'getMore.getMore' is the wrong type, expected type 'long'`)
    const size = count(body.batchSize, 'batchSize') || Number.POSITIVE_INFINITY
    const patience = body.maxTimeMS === undefined ? defaultWaitMs : toNumber(body.maxTimeMS)
    return cursors.more(request, body.getMore, `${db}.${body.collection}`, size, patience)
  },
})
