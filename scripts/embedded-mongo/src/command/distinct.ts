import { prepareDistinct } from '../query/distinct'
import { Collection } from '../storage/collection'
import { command } from './command'
import { existing } from './request'

export const distinct = command({
  names: ['distinct'],
  fields: { key: 'string!', query: 'object', collation: 'object', hint: 'string|object' },
  reads: true,
  inTransactions: true,
  run: async (request) => {
    const { body, view, moment } = request
    const collection = existing(request)
    const query = { filter: body.query ?? {}, collation: body.collation, hint: collection ? body.hint : undefined }
    const values = await prepareDistinct(collection ?? Collection.missing(), body.key, query, view).values(collection ? view : {})
    return { values, ...(moment ? { atClusterTime: moment.time } : {}), ok: 1 }
  },
})
