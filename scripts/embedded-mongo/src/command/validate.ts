import { decode } from '../bson/codec'
import { fail } from '../errors'
import { prepare } from '../query/find'
import type { Collection, Index } from '../storage/collection'
import type { Snapshot } from '../storage/environment'
import { command } from './command'
import { existing, namespaceOf } from './request'

const mostErrors = 20

/** Checks, as of one moment, that every document has its index entries and that there are no others. */
async function faultsOf(collection: Collection, indexes: Index[], snapshot: Snapshot): Promise<string[]> {
  const faults: string[] = []
  const expected = new Map(indexes.map((index) => [index, 0]))
  for await (const batch of prepare(collection, { filter: {} }).run({ snapshot })) {
    for (const { id, raw } of batch) {
      for (const index of indexes) {
        const { keys } = index.keys.of(decode(raw))
        expected.set(index, (expected.get(index) ?? 0) + keys.length)
        for (const key of keys)
          if (!index.store.get(Buffer.concat([key, id]), { transaction: snapshot }))
            faults.push(`a document is missing from index ${index.spec.name}`)
      }
    }
  }
  for (const index of indexes) {
    const found = index.store.getKeysCount({ transaction: snapshot })
    if (found !== expected.get(index)) faults.push(`index ${index.spec.name} has ${found} entries instead of ${expected.get(index)}`)
  }
  return faults
}

export const validate = command({
  names: ['validate'],
  fields: { full: 'bool', repair: 'bool', metadata: 'bool', background: 'bool', checkBSONConformance: 'bool', scandata: 'bool' },
  run: async (request) => {
    const collection = existing(request) ?? fail(26, `Collection '${namespaceOf(request)}' does not exist to validate.`)
    if (request.body.full && request.body.background)
      fail(72, 'Running the validate command with both { background: true } and { full: true } is not supported.')
    if (request.body.repair) fail(72, 'validate with repair is not supported by this engine')
    const indexes = collection.indexes.filter((index) => !index.record.building)
    const snapshot = request.storage.environment.snapshot()
    try {
      const errors = await faultsOf(collection, indexes, snapshot)
      return {
        ns: collection.namespace,
        nInvalidDocuments: 0,
        nrecords: collection.count(),
        nIndexes: indexes.length + 1,
        keysPerIndex: {
          _id_: collection.count(),
          ...Object.fromEntries(indexes.map((index) => [index.spec.name, index.store.getKeysCount({ transaction: snapshot })])),
        },
        valid: errors.length === 0,
        warnings: [],
        errors: errors.slice(0, mostErrors),
        ok: 1,
      }
    } finally {
      snapshot.done()
    }
  },
})
