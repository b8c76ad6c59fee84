import { toNumber } from '../bson/types'
import { fail, MongoError } from '../errors'
import { count } from '../query/find'
import { command } from './command'
import { failure } from './failure'

/** How long a change stream waits for news if the client does not say. */
const defaultWaitMs = 1000

export const getMore = command({
  names: ['getMore'],
  fields: { collection: 'string!', batchSize: 'number', term: 'number', lastKnownCommittedOpTime: 'object' },
  reads: true,
  inTransactions: true,
  run: async (request) => {
    const { cursors, body, db, failPoints } = request
    if (body.getMore?._bsontype !== 'Long') fail(14, `BSON field 'getMore.getMore' is the wrong type, expected type 'long'`)
    const size = count(body.batchSize, 'batchSize') || Number.POSITIVE_INFINITY
    const cursor = cursors.checkout(request, body.getMore, `${db}.${body.collection}`)
    const watches = cursor.source.wait !== undefined
    if (body.maxTimeMS !== undefined && !watches) fail(2, 'cannot set maxTimeMS on getMore command for a non-awaitData cursor')
    const stumble = failPoints.takeAt('failGetMoreAfterCursorCheckout')
    if (stumble?.errorCode !== undefined)
      return failure(new MongoError(toNumber(stumble.errorCode), 'failing by a fail point'), { ...request, watches })
    const patience = body.maxTimeMS === undefined ? defaultWaitMs : toNumber(body.maxTimeMS)
    return cursors.more(cursor, body.getMore, size, patience)
  },
})
