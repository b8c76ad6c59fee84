import { encode, maxDocumentBytes, type Value } from '../bson/codec'
import { valueKey } from '../bson/encode-key'
import { fail } from '../errors'
import { prepare } from '../query/find'
import { splitPath, spread, valuesAt } from '../query/paths'
import { pauseIfDue } from '../query/pause'
import { documentOf } from '../query/sort'
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
    const values = new Map<string, Value>()
    const parts = splitPath(body.key)
    const query = { filter: body.query ?? {}, collation: body.collation, hint: body.hint }
    for await (const batch of prepare(collection ?? Collection.missing(), query, view).run(collection ? view : {})) {
      for (const found of batch)
        for (const value of spread(valuesAt(documentOf(found), parts))) if (value !== undefined) values.set(valueKey(value), value)
      await pauseIfDue()
    }
    const sorted = [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
    if (encode({ sorted }).length > maxDocumentBytes) fail(17217, 'distinct too big, 16mb cap')
    return { values: sorted, ...(moment ? { atClusterTime: moment.time } : {}), ok: 1 }
  },
})
